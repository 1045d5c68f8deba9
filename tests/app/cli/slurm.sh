#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The array of docs/scale-out.md, with a Slurm of one node that lives in a folder of its own as long as this runs:
#   slurm.sh PROGRAM
# Where there is no Slurm (scripts/setup cluster installs it) or its node does not come up, this says so and is skipped.
set -euo pipefail
program=$(realpath "$1")
skip() { echo "$1: skipped" && exit 77; }
export PATH=$PATH:/usr/sbin
for tool in munged slurmctld slurmd sbatch; do
    command -v $tool >/dev/null || skip "$tool is not here"
done

folder=$(mktemp -d)
pids=()
end() {
    kill "${pids[@]}" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT
cd "$folder"
mkdir state spool

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
dd if=/dev/urandom of=key bs=128 count=1 status=none
chmod 400 key
host=$(hostname -s)
cat >slurm.conf <<END
ClusterName=one
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$folder/munge
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MailProg=/bin/true
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
END
export SLURM_CONF=$folder/slurm.conf
munged --foreground --force --key-file="$folder/key" --socket="$folder/munge" --pid-file="$folder/munged.pid" \
    --log-file="$folder/munged.log" --seed-file="$folder/seed" >munged.out 2>&1 &
pids+=($!)
slurmctld -D >slurmctld.log 2>&1 &
pids+=($!)
slurmd -D >slurmd.log 2>&1 &
pids+=($!)
up() { [ "$(sinfo --noheader --format=%t 2>/dev/null)" = idle ]; }
for _ in $(seq 100); do
    up && break
    read -rt 0.2 <> <(:) || true
done
up || { tail -n 3 ./*.log; skip "The node did not come up"; }

"$program" serve-demo >url &
pids+=($!)
until [ -s url ]; do read -rt 0.05 <> <(:) || true; done
for row in $(seq 1 200); do echo "$(cat url)/anything/$row"; done >urls.txt

cat >array.sh <<END
#!/bin/bash
#SBATCH --array=1-4
#SBATCH --cpus-per-task=1
cd "$folder" || exit 1
run=part\$SLURM_ARRAY_TASK_ID.afrun
if [ -e "\$run" ]; then
    exec "$program" run --resume "\$run" -q --log-file none -o /dev/null
fi
exec "$program" run urls.txt --shard "\$SLURM_ARRAY_TASK_ID/\$SLURM_ARRAY_TASK_COUNT" --shard-by row --run "\$run" -q \
    --log-file none -o /dev/null
END
timeout 120 sbatch --wait --output="$folder/task-%a.log" array.sh
"$program" merge part*.afrun -o all.afrun
test "$(sqlite3 all.afrun "SELECT count(*), sum(outcome = 'succeeded'), count(DISTINCT url) FROM results")" = "200|200|200"

# Requeued after its end: it goes on, and finds nothing to do.
timeout 120 sbatch --wait --output="$folder/again-%a.log" array.sh
test "$("$program" export part1.afrun | grep -c '"outcome":"succeeded"')" -eq 50
echo "200 rows in an array of 4 tasks, joined"
