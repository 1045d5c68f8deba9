<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AsyncFetcher::AboutBox</name>
    <message>
        <source>About AsyncFetcher</source>
        <translation>关于 AsyncFetcher</translation>
    </message>
    <message>
        <source>AsyncFetcher %1</source>
        <translation>AsyncFetcher %1</translation>
    </message>
    <message>
        <source>Runs batches of HTTP requests, and shows what became of every one.

Qt %1
Licence: GNU General Public License, version 3 or later. There is no warranty, as far as the law allows.</source>
        <translation>批量执行 HTTP 请求，并显示每个请求的结果。

Qt %1
许可证：GNU 通用公共许可证第 3 版或更高版本。在法律允许的范围内不提供任何担保。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::AttemptsTab</name>
    <message>
        <source>Attempts (%1)</source>
        <translation>尝试 (%1)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::AttemptsView</name>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>The request went out %1 times</source>
        <translation>请求发出了 %1 次</translation>
    </message>
    <message>
        <source>blocked %1</source>
        <translation>阻塞 %1</translation>
    </message>
    <message>
        <source>DNS %1</source>
        <translation>DNS %1</translation>
    </message>
    <message>
        <source>connect %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>of it TLS %1</source>
        <translation>其中 TLS %1</translation>
    </message>
    <message>
        <source>send %1</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>receive %1</source>
        <translation>接收 %1</translation>
    </message>
    <message>
        <source>HTTP/%1</source>
        <translation>HTTP/%1</translation>
    </message>
    <message>
        <source>connection reused</source>
        <translation>复用连接</translation>
    </message>
    <message>
        <source>new connection</source>
        <translation>新连接</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BatchDocument</name>
    <message>
        <source>Change Options</source>
        <translation>更改选项</translation>
    </message>
    <message>
        <source>Change Variables</source>
        <translation>更改变量</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BatchReading</name>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BodyEditor</name>
    <message>
        <source>Choose &amp;File…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Apply Body</source>
        <translation>应用正文(&amp;A)</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>正文类型</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Form fields</source>
        <translation>表单字段</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Text, as it is</source>
        <translation>原样文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Object: a form, or JSON by Content-Type</source>
        <translation>对象：表单，或按 Content-Type 为 JSON</translation>
    </message>
    <message>
        <source>Multipart: fields and files</source>
        <translation>Multipart：字段和文件</translation>
    </message>
    <message>
        <source>Content of a file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>The bodies of the selected rows differ.</source>
        <translation>所选各行的正文不同。</translation>
    </message>
    <message>
        <source>This is not JSON: %1</source>
        <translation>这不是 JSON：%1</translation>
    </message>
    <message>
        <source>Choose a File to Send</source>
        <translation>选择要发送的文件</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BodyNature</name>
    <message>
        <source>Content-Type says %1, but this is not JSON: %2</source>
        <translation>Content-Type 为 %1，但这不是 JSON：%2</translation>
    </message>
    <message>
        <source>Content-Type says %1, but the body is this: %2.</source>
        <translation>Content-Type 为 %1，但正文是：%2。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BodyPreviewer</name>
    <message>
        <source>The image is damaged or too large to be shown.</source>
        <translation>图像已损坏或太大，无法显示。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::BodyView</name>
    <message>
        <source>Show &amp;More</source>
        <translation>显示更多(&amp;M)</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>View of the body</source>
        <translation>正文视图</translation>
    </message>
    <message>
        <source>About the type of the body</source>
        <translation>关于正文的类型</translation>
    </message>
    <message>
        <source>The file with this body is no longer there.</source>
        <translation>存放此正文的文件已不存在。</translation>
    </message>
    <message>
        <source>The body is empty.</source>
        <translation>正文为空。</translation>
    </message>
    <message>
        <source>First %1 of %2</source>
        <translation>前 %1，共 %2</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 个值</translation>
    </message>
    <message>
        <source>the text ends earlier</source>
        <translation>文本提前结束</translation>
    </message>
    <message>
        <source>long lines are broken here, not in the body</source>
        <translation>长行在此处换行，正文中没有</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CellCommands</name>
    <message>
        <source>Clear Cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Select the cell to fill from and those below it.</source>
        <translation>请选择作为填充来源的单元格及其下方的单元格。</translation>
    </message>
    <message>
        <source>Fill Down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Select cells of a column that can be edited.</source>
        <translation>请选择可编辑列中的单元格。</translation>
    </message>
    <message>
        <source>Set Value</source>
        <translation>设置值</translation>
    </message>
    <message>
        <source>%1 of the selected rows (%2):</source>
        <translation>所选行的%1（%2）：</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>设置%1</translation>
    </message>
    <message>
        <source>Select a cell that can be edited to paste into.</source>
        <translation>请选择一个可编辑的单元格来粘贴。</translation>
    </message>
    <message>
        <source>Paste Cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>The table ends before the pasted cells: %1 lines were left out.</source>
        <translation>表格行数不足以容纳粘贴的单元格：已略去 %1 行。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CellData</name>
    <message>
        <source>Not set in this row: %1 holds</source>
        <translation>此行未设置：使用 %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Final URL</source>
        <translation>最终 URL</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CellReplacement</name>
    <message>
        <source>Type what to find.</source>
        <translation>请输入要查找的内容。</translation>
    </message>
    <message>
        <source>The regular expression is not valid at its character %1: %2.</source>
        <translation>正则表达式在第 %1 个字符处无效：%2。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ChartsPanel</name>
    <message>
        <source>Requests a second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Kilobytes a second</source>
        <translation>每秒千字节数</translation>
    </message>
    <message>
        <source>Response time, ms</source>
        <translation>响应时间（毫秒）</translation>
    </message>
    <message>
        <source>Rows by response time, ms</source>
        <translation>按响应时间分布的行数（毫秒）</translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ChecksTab</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Checks (%1 of %2)</source>
        <translation>检查 (%1 / %2)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ColumnMapping</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>首个值</translation>
    </message>
    <message>
        <source>Is the field</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>What %1 is</source>
        <translation>%1 的含义</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入要做的事</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::CompareDialog</name>
    <message>
        <source>Compare Again</source>
        <translation>重新比较</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 and %2 – Compare Runs</source>
        <translation>%1 和 %2 – 比较运行</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>所有差异</translation>
    </message>
    <message>
        <source>Regressions</source>
        <translation>退步</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>有变化的行</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>新增的行</translation>
    </message>
    <message>
        <source>Gone rows</source>
        <translation>消失的行</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>差异类型</translation>
    </message>
    <message>
        <source>do not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>factor </source>
        <translation>倍数 </translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Ignored paths of JSON:</source>
        <translation>忽略的 JSON 路径：</translation>
    </message>
    <message>
        <source>Ignored headers:</source>
        <translation>忽略的标头：</translation>
    </message>
    <message>
        <source>Response times:</source>
        <translation>响应时间：</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Not compared to the end.</source>
        <translation>没有比较到底。</translation>
    </message>
    <message>
        <source>%1 changed, %2 new, %3 gone, %4 the same; %5 regressions</source>
        <translation>%1 个变化，%2 个新增，%3 个消失，%4 个相同；%5 个退步</translation>
    </message>
    <message>
        <source>Export Differences</source>
        <translation>导出差异</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>differences.jsonl</source>
        <translation>differences.jsonl</translation>
    </message>
    <message>
        <source>The differences are in %1.</source>
        <translation>差异已存入 %1。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ConnectionTab</name>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>used again</source>
        <translation>复用</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>none: not encrypted</source>
        <translation>无：未加密</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>证书 %1</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::DataRows</name>
    <message>
        <source>Rows from Data</source>
        <translation>由数据生成行</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.json *.jsonl);;All Files (*)</source>
        <translation>表格 (*.csv *.tsv *.json *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The column %1 has the name of a secret: its values would stand in the rows.</source>
        <translation>列 %1 与某个机密同名：它的值会写进各行。</translation>
    </message>
    <message>
        <source>No rows can be made: select rows, and a table with records.</source>
        <translation>无法生成行：请选择行以及含有记录的表格。</translation>
    </message>
    <message>
        <source>The data make more than %1 rows. The command line sends them without keeping them: asyncfetcher-cli run --data.</source>
        <translation>数据会生成超过 %1 行。命令行可以不保存而直接发送它们：asyncfetcher-cli run --data。</translation>
    </message>
    <message>
        <source>Rows that are selected: %1. Records of the data: %2. In the place of the selected rows there will be %3.</source>
        <translation>选中的行：%1。数据记录：%2。选中的行将被 %3 行取代。</translation>
    </message>
    <message>
        <source>&amp;Make Rows</source>
        <translation>生成行(&amp;M)</translation>
    </message>
    <message>
        <source>Making rows</source>
        <translation>正在生成行</translation>
    </message>
    <message>
        <source>No rows were made: the list was edited meanwhile.</source>
        <translation>没有生成行：列表在此期间被编辑了。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::DiffModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>退步</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>What Differs</source>
        <translation>不同之处</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::DocumentControl</name>
    <message>
        <source>%1 was not opened.</source>
        <translation>未打开 %1。</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>1 row could not be understood; it is marked with the reason.</source>
        <translation>有 1 行无法理解；原因已标注在该行。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be understood; they are marked with the reason.</source>
        <translation>
            <numerusform>有 %n 行无法理解；原因已标注在各行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Batch</source>
        <translation>保存批次</translation>
    </message>
    <message>
        <source>requests.json</source>
        <translation>requests.json</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存 %1</translation>
    </message>
    <message>
        <source>Nothing was saved; the file is as it was.</source>
        <translation>未保存任何内容；文件保持原样。</translation>
    </message>
    <message>
        <source>%1 cannot hold everything in this batch.</source>
        <translation>%1 无法容纳此批次的全部内容。</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>另存为 JSON…</translation>
    </message>
    <message>
        <source>Save Anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>These requests have not been saved.</source>
        <translation>这些请求尚未保存。</translation>
    </message>
    <message>
        <source>The changes in %1 have not been saved.</source>
        <translation>对 %1 的更改尚未保存。</translation>
    </message>
    <message>
        <source>A run is under way and would be stopped.</source>
        <translation>正在运行，将被停止。</translation>
    </message>
    <message>
        <source>The results of the last run have not been exported and would be lost.</source>
        <translation>上次运行的结果尚未导出，将会丢失。</translation>
    </message>
    <message>
        <source>AsyncFetcher</source>
        <translation>AsyncFetcher</translation>
    </message>
    <message>
        <source>Export Results…</source>
        <translation>导出结果…</translation>
    </message>
    <message>
        <source>Don&apos;t Save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open Batch or Run</source>
        <translation>打开批次或运行</translation>
    </message>
    <message>
        <source>A run is opened by itself: %1 was left out.</source>
        <translation>运行须单独打开：已略去 %1。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::DocumentFiles</name>
    <message>
        <source>The suffix of %1 names no format that can be written; .json is the usual one.</source>
        <translation>%1 的后缀不对应任何可写入的格式；通常使用 .json。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::EmptyState</name>
    <message>
        <source>No requests yet</source>
        <translation>还没有请求</translation>
    </message>
    <message>
        <source>Paste a list of URLs, open a file, or add rows by hand. Then press Run and watch what becomes of each. The demo has a server of its own, so it works without a network.</source>
        <translation>请粘贴 URL 列表、打开文件或手动添加行。然后按“运行”，观察每一行的结果。演示自带服务器，无需网络。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::EndNotice</name>
    <message>
        <source>%1 succeeded, %2 failed, in %3</source>
        <translation>%1 个成功，%2 个失败，用时 %3</translation>
    </message>
    <message>
        <source>The run has ended</source>
        <translation>运行已结束</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::EnvironmentDialog</name>
    <message>
        <source>As &amp;secrets: values are written to no file</source>
        <translation>作为机密：值不写入任何文件(&amp;S)</translation>
    </message>
    <message>
        <source>Variables of the Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Filter the names</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::FactsTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::FilterBar</name>
    <message>
        <source>Filter: status:5xx time:&gt;2s host:api.* or any text</source>
        <translation>筛选：status:5xx time:&gt;2s host:api.* 或任意文本</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>筛选条件的问题</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>&lt;p&gt;Terms that hold together:&lt;br&gt;&lt;b&gt;status:&lt;/b&gt;5xx, 404,410, &amp;gt;=400, none · &lt;b&gt;time:&lt;/b&gt;&amp;gt;2s · &lt;b&gt;size:&lt;/b&gt;&amp;lt;1k · &lt;b&gt;attempts:&lt;/b&gt;&amp;gt;1&lt;br&gt;&lt;b&gt;state:&lt;/b&gt;failed · &lt;b&gt;error:&lt;/b&gt;timeout · &lt;b&gt;wait:&lt;/b&gt;back-off&lt;br&gt;&lt;b&gt;host:&lt;/b&gt;api.* · &lt;b&gt;path:&lt;/b&gt;/v1/* · &lt;b&gt;url:&lt;/b&gt;/\d+$/ · &lt;b&gt;method:&lt;/b&gt;POST · &lt;b&gt;name:&lt;/b&gt; · &lt;b&gt;id:&lt;/b&gt; · &lt;b&gt;tag:&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A minus sign turns a term round, OR and brackets join terms, quotes keep text as it is.&lt;/p&gt;</source>
        <translation>&lt;p&gt;同时成立的条件：&lt;br&gt;&lt;b&gt;status:&lt;/b&gt;5xx, 404,410, &amp;gt;=400, none · &lt;b&gt;time:&lt;/b&gt;&amp;gt;2s · &lt;b&gt;size:&lt;/b&gt;&amp;lt;1k · &lt;b&gt;attempts:&lt;/b&gt;&amp;gt;1&lt;br&gt;&lt;b&gt;state:&lt;/b&gt;failed · &lt;b&gt;error:&lt;/b&gt;timeout · &lt;b&gt;wait:&lt;/b&gt;back-off&lt;br&gt;&lt;b&gt;host:&lt;/b&gt;api.* · &lt;b&gt;path:&lt;/b&gt;/v1/* · &lt;b&gt;url:&lt;/b&gt;/\d+$/ · &lt;b&gt;method:&lt;/b&gt;POST · &lt;b&gt;name:&lt;/b&gt; · &lt;b&gt;id:&lt;/b&gt; · &lt;b&gt;tag:&lt;/b&gt;&lt;/p&gt;&lt;p&gt;减号表示取反，OR 和括号连接条件，引号使文本保持原样。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>列 %1：%2</translation>
    </message>
    <message>
        <source>&amp;Save This Filter</source>
        <translation>保存此筛选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Forget This Filter</source>
        <translation>删除此筛选(&amp;F)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::FindBar</name>
    <message>
        <source>Next (F3)</source>
        <translation>下一个 (F3)</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Find in the body</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Text to find in the body</source>
        <translation>要在正文中查找的文本</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 or more</source>
        <translation>%1 / %2 或更多</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::HeadersTab</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>响应标头</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>标头 (%1)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::HexModel</name>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::HexView</name>
    <message>
        <source>Body as bytes</source>
        <translation>以字节显示的正文</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::HostTree</name>
    <message>
        <source>as all</source>
        <translation>与其他相同</translation>
    </message>
    <message>
        <source>Requests at once to this host</source>
        <translation>同时发往此主机的请求数</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待原因</translation>
    </message>
    <message>
        <source>Requests at once to this host; a double click changes it</source>
        <translation>同时发往此主机的请求数；双击可更改</translation>
    </message>
    <message>
        <source>Rows that end in a second</source>
        <translation>每秒结束的行数</translation>
    </message>
    <message>
        <source>(no address)</source>
        <translation>（无地址）</translation>
    </message>
    <message>
        <source>%1, %2 s more</source>
        <translation>%1，还有 %2 秒</translation>
    </message>
    <message>
        <source>&amp;Resume Host</source>
        <translation>恢复主机(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause Host</source>
        <translation>暂停主机(&amp;P)</translation>
    </message>
    <message>
        <source>Change &amp;Limit</source>
        <translation>更改上限(&amp;L)</translation>
    </message>
    <message>
        <source>Limit as &amp;All Hosts</source>
        <translation>与所有主机相同的上限(&amp;A)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ImageView</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Body as an image</source>
        <translation>以图像显示的正文</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ImportDialog</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n 个部分</numerusform>
        </translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>What could not be understood, or was left out</source>
        <translation>无法理解或被忽略的内容</translation>
    </message>
    <message>
        <source>&amp;Replace them</source>
        <translation>替换它们(&amp;R)</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>导入 %1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add behind the %n rows that are there</source>
        <translation>
            <numerusform>添加到现有的 %n 行之后(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>First %1 of %2 Rows</source>
        <translation>%2 行中的前 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n Rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more rows that could not be understood.</source>
        <translation>
            <numerusform>还有 %n 行无法理解。</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题 (%1)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n Rows</source>
        <translation>
            <numerusform>导入 %n 行(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be understood; they come with the reason, and are not sent.</source>
        <translation>
            <numerusform>%n 行无法理解；它们会附带原因，并且不会被发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no requests in it.</source>
        <translation>其中没有请求。</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读取到的内容</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::Importing</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Options hold for whole runs, so these of the import were left out: %1.</source>
        <translation>选项适用于整次运行，因此忽略了导入内容中的这些选项：%1。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::JsonProblem</name>
    <message>
        <source>arrays and objects are nested too deeply</source>
        <translation>数组和对象嵌套过深</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>文本过早结束</translation>
    </message>
    <message>
        <source>a comma or } was expected</source>
        <translation>应为逗号或 }</translation>
    </message>
    <message>
        <source>a comma or ] was expected</source>
        <translation>应为逗号或 ]</translation>
    </message>
    <message>
        <source>a member&apos;s name in double quotes was expected</source>
        <translation>应为双引号中的成员名</translation>
    </message>
    <message>
        <source>a colon was expected</source>
        <translation>应为冒号</translation>
    </message>
    <message>
        <source>a control character must be written as an escape</source>
        <translation>控制字符必须写成转义序列</translation>
    </message>
    <message>
        <source>the string is not closed</source>
        <translation>字符串没有结束</translation>
    </message>
    <message>
        <source>the string is not valid UTF-8</source>
        <translation>字符串不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>a string was expected</source>
        <translation>应为字符串</translation>
    </message>
    <message>
        <source>the escape is unknown</source>
        <translation>未知的转义序列</translation>
    </message>
    <message>
        <source>the escape is half of a surrogate pair</source>
        <translation>转义序列只是代理对的一半</translation>
    </message>
    <message>
        <source>a digit was expected</source>
        <translation>应为数字字符</translation>
    </message>
    <message>
        <source>a number was expected</source>
        <translation>应为数值</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>应为一个值</translation>
    </message>
    <message>
        <source>true or false was expected</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>null was expected</source>
        <translation>应为 null</translation>
    </message>
    <message>
        <source>there is something behind the value</source>
        <translation>值之后还有内容</translation>
    </message>
    <message>
        <source>line %1, column %2: %3.</source>
        <translation>第 %1 行，第 %2 列：%3。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::JsonTreeModel</name>
    <message>
        <source>(value)</source>
        <translation>（值）</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::JsonTreeView</name>
    <message>
        <source>Body as a tree</source>
        <translation>以树显示的正文</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>复制值(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Make This an &amp;Expectation</source>
        <translation>设为期望(&amp;E)</translation>
    </message>
    <message>
        <source>Make This a Co&amp;lumn</source>
        <translation>设为列(&amp;L)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::Keychain</name>
    <message>
        <source>no secret service answers</source>
        <translation>没有密钥服务应答</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ListEditor</name>
    <message>
        <source>Another change is still being made.</source>
        <translation>另一项更改仍在进行。</translation>
    </message>
    <message>
        <source>%1 was cancelled; no row has changed.</source>
        <translation>已取消“%1”；没有行被更改。</translation>
    </message>
    <message>
        <source>The rows were edited meanwhile, so nothing was changed. Try again.</source>
        <translation>其间各行已被编辑，因此未作任何更改。请重试。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::LiveCells</name>
    <message>
        <source>%1 s, %2</source>
        <translation>%1 秒，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Until %1, in %2 s</source>
        <translation>直到 %1，还有 %2 秒</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态码：%1</translation>
    </message>
    <message>
        <source>The row has been edited since: this is the result of what it was.</source>
        <translation>此行之后已被编辑：这是编辑前的结果。</translation>
    </message>
    <message>
        <source>Skipped: the row is marked so and is not sent. Enable it to send it.</source>
        <translation>已跳过：该行已标记为跳过，不会发送。启用后才会发送。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::LogJump</name>
    <message>
        <source>No row of this batch is called %1.</source>
        <translation>此批次中没有名为 %1 的行。</translation>
    </message>
    <message>
        <source>The filter hides row %1.</source>
        <translation>筛选隐藏了第 %1 行。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::LogPanel</name>
    <message>
        <source>All levels</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>信息及更严重</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Text in log lines</source>
        <translation>日志行中的文本</translation>
    </message>
    <message>
        <source>request=17 shows the lines of row 17 alone</source>
        <translation>request=17 只显示第 17 行的日志</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>始终显示最新的一行</translation>
    </message>
    <message>
        <source>Open File</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open the log file in another program</source>
        <translation>用其他程序打开日志文件</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go to Row</source>
        <translation>转到行(&amp;G)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::MainWindow</name>
    <message>
        <source>Sort Rows</source>
        <translation>行排序</translation>
    </message>
    <message>
        <source>a new batch</source>
        <translation>一个新批次</translation>
    </message>
    <message>
        <source>The program ended before the edits of %1 were saved.</source>
        <translation>程序在 %1 的编辑保存之前就结束了。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>New Batch</source>
        <translation>新批次</translation>
    </message>
    <message>
        <source>%1[*] – AsyncFetcher</source>
        <translation>%1[*] – AsyncFetcher</translation>
    </message>
    <message>
        <source>The demo server could not start: %1</source>
        <translation>演示服务器无法启动：%1</translation>
    </message>
    <message>
        <source>This run is kept in no file, so export its results: %1</source>
        <translation>此运行没有存入文件，请导出其结果：%1</translation>
    </message>
    <message>
        <source>Responses can be kept again: the run goes on.</source>
        <translation>响应又可以保存了：运行继续。</translation>
    </message>
    <message>
        <source>Add Expectation</source>
        <translation>添加期望</translation>
    </message>
    <message>
        <source>Add Column</source>
        <translation>添加列</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::OptionGroup</name>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> 每秒</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::OptionsPanel</name>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>Requests under way at the same time</source>
        <translation>同时进行的请求数</translation>
    </message>
    <message>
        <source>Per host</source>
        <translation>每个主机</translation>
    </message>
    <message>
        <source>Requests under way to one host at the same time</source>
        <translation>对一个主机同时进行的请求数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Requests started in a second; 0: no limit</source>
        <translation>每秒开始的请求数；0：无限制</translation>
    </message>
    <message>
        <source>Rate per host</source>
        <translation>每个主机的速率</translation>
    </message>
    <message>
        <source>Requests started in a second to one host; 0: no limit</source>
        <translation>每秒对一个主机开始的请求数；0：无限制</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>One attempt on the wire, its redirects included</source>
        <translation>线路上的一次尝试，包括其重定向</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Until a connection stands, TLS included</source>
        <translation>直到连接建立，包括 TLS</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>The longest time without a byte</source>
        <translation>没有收到任何字节的最长时间</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>All attempts of a row and the waits between them</source>
        <translation>一行的所有尝试及其间的等待</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Retries after the first attempt</source>
        <translation>首次尝试之后的重试次数</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>首次等待</translation>
    </message>
    <message>
        <source>The longest wait before the first retry; it doubles</source>
        <translation>首次重试之前的最长等待；此后加倍</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>No back-off is longer than this</source>
        <translation>任何退避都不会比这更长</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Statuses that are tried again: 429, 500-599</source>
        <translation>需要重试的状态码：429, 500-599</translation>
    </message>
    <message>
        <source>POST and PATCH, too</source>
        <translation>也包括 POST 和 PATCH</translation>
    </message>
    <message>
        <source>Sends again what may have had an effect already</source>
        <translation>重新发送可能已经生效的请求</translation>
    </message>
    <message>
        <source>Honour Retry-After</source>
        <translation>遵守 Retry-After</translation>
    </message>
    <message>
        <source>A host that asks for a pause gets it</source>
        <translation>请求暂停的主机会得到暂停</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>重定向</translation>
    </message>
    <message>
        <source>0: a redirect is the final reply</source>
        <translation>0：重定向就是最终应答</translation>
    </message>
    <message>
        <source>Largest body</source>
        <translation>最大正文</translation>
    </message>
    <message>
        <source>Larger bodies fail their row; 0: no limit</source>
        <translation>更大的正文会使该行失败；0：无限制</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Keep cookies</source>
        <translation>保留 Cookie</translation>
    </message>
    <message>
        <source>Rows send back the cookies that earlier ones got</source>
        <translation>各行会送回先前各行得到的 Cookie</translation>
    </message>
    <message>
        <source>Stop at the first failure</source>
        <translation>首次失败时停止</translation>
    </message>
    <message>
        <source>Proxy and TLS</source>
        <translation>代理和 TLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>系统的</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>此代理：</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Proxy URL</source>
        <translation>代理 URL</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port</source>
        <translation>http://host:port 或 socks5://host:port</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>系统的</translation>
    </message>
    <message>
        <source>A PEM file with the certificates of authorities to trust</source>
        <translation>包含受信任颁发机构证书的 PEM 文件</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>A PEM file with our own certificate</source>
        <translation>包含我们自己证书的 PEM 文件</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>in the certificate file</source>
        <translation>在证书文件中</translation>
    </message>
    <message>
        <source>A PEM file with our private key</source>
        <translation>包含我们私钥的 PEM 文件</translation>
    </message>
    <message>
        <source>Accept any certificate</source>
        <translation>接受任何证书</translation>
    </message>
    <message>
        <source>Connections can be read and changed by others</source>
        <translation>他人可以读取和更改连接内容</translation>
    </message>
    <message>
        <source>Type http://host:port or socks5://host:port</source>
        <translation>请输入 http://host:port 或 socks5://host:port</translation>
    </message>
    <message>
        <source>Brakes</source>
        <translation>制动</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>So many rows go first; the others when you say so</source>
        <translation>先运行这么多行；其余的在您同意后再运行</translation>
    </message>
    <message>
        <source> rows</source>
        <translation> 行</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> % failed</source>
        <translation> % 失败</translation>
    </message>
    <message>
        <source>Pause the run at</source>
        <translation>暂停运行的界限</translation>
    </message>
    <message>
        <source>When so many of the rows that ended last have failed, the run pauses</source>
        <translation>最近结束的行中有这么多失败时，运行暂停</translation>
    </message>
    <message>
        <source>Pause a host at</source>
        <translation>暂停主机的界限</translation>
    </message>
    <message>
        <source>The same for each host by itself</source>
        <translation>对每个主机单独适用</translation>
    </message>
    <message>
        <source>Of the last</source>
        <translation>最近的</translation>
    </message>
    <message>
        <source>How many rows a brake looks at</source>
        <translation>制动所查看的行数</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>With fewer rows than these nothing brakes</source>
        <translation>行数少于此值时不制动</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::PairTable</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::PartsTable</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation>正文的各部分</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::PreferencesDialog</name>
    <message>
        <source>No preference has these words.</source>
        <translation>没有包含这些字词的首选项。</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation>搜索首选项</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light or dark; the system&apos;s follows the desktop</source>
        <translation>浅色或深色；“系统”跟随桌面</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Counts from the next start on</source>
        <translation>下次启动时生效</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Font size of bodies</source>
        <translation>正文字号</translation>
    </message>
    <message>
        <source>Of the text of responses</source>
        <translation>响应文本的字号</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>New Batches</source>
        <translation>新批次</translation>
    </message>
    <message>
        <source>Batches that you begin from now on; the Options panel has those of this one</source>
        <translation>从现在起新建的批次；当前批次的值在“选项”面板中</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>同时请求数</translation>
    </message>
    <message>
        <source>Requests at once per host</source>
        <translation>每个主机的同时请求数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Rate per host</source>
        <translation>每个主机的速率</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Open what was open last</source>
        <translation>打开上次打开的内容</translation>
    </message>
    <message>
        <source>The file and the filter of the last session come back</source>
        <translation>恢复上次会话的文件和筛选</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>What the log file has; Debug has a line for each success</source>
        <translation>日志文件的内容；“调试”为每次成功都记一行</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>信息及更严重</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Check before a run of more rows than</source>
        <translation>运行超过此行数前先检查</translation>
    </message>
    <message>
        <source>Counts hosts, invalid rows and duplicates before anything is sent</source>
        <translation>在发送任何请求之前统计主机、无效行和重复行</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::Preflight</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Not retried</source>
        <translation>不重试</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Remove &amp;Invalid Rows</source>
        <translation>移除无效行(&amp;I)</translation>
    </message>
    <message>
        <source>Remove &amp;Duplicates</source>
        <translation>移除重复行(&amp;D)</translation>
    </message>
    <message>
        <source>Check Before the Run</source>
        <translation>运行前检查</translation>
    </message>
    <message>
        <source>Why rows are invalid</source>
        <translation>行无效的原因</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Remove Invalid Rows</source>
        <translation>移除无效行</translation>
    </message>
    <message>
        <source>Remove Duplicates</source>
        <translation>移除重复行</translation>
    </message>
    <message>
        <source>%1, most rows to %2</source>
        <translation>%1，其中最多的是 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No run can start: %1</source>
        <translation>无法开始运行：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2), after %3</source>
        <translation>%1（%2），在 %3 之后</translation>
    </message>
    <message>
        <source>%1: their retries are 0</source>
        <translation>%1：其重试次数为 0</translation>
    </message>
    <message>
        <source>%1: what %2 does would happen twice, so they are not sent again once they were sent</source>
        <translation>%1：%2 的效果会发生两次，因此一旦发送就不再重发</translation>
    </message>
    <message>
        <source>about %1, if hosts answer as they did (%2 responses of the last run); retries come on top</source>
        <translation>约 %1，前提是各主机的响应速度与上次相同（依据上次运行的 %2 个响应）；重试另计</translation>
    </message>
    <message>
        <source>at least %1, because of the rate</source>
        <translation>至少 %1，受速率限制</translation>
    </message>
    <message>
        <source>unknown: there are no earlier responses to go by</source>
        <translation>未知：没有可供参考的先前响应</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, skipped: %2</source>
        <translation>%1，跳过：%2</translation>
    </message>
    <message>
        <source>rows that go first: %1; then you are asked about the others</source>
        <translation>先运行的行：%1；之后会询问是否继续其余的行</translation>
    </message>
    <message>
        <source>rows that go first: %1, and all that others wait for; then you are asked about the others</source>
        <translation>先运行的行：%1，以及其他行所等待的所有行；之后会询问是否继续其余的行</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ProgressStrip</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Counts by state</source>
        <translation>按状态计数</translation>
    </message>
    <message>
        <source>Rate and time</source>
        <translation>速率和时间</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1，已选 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>1 retry</source>
        <translation>1 次重试</translation>
    </message>
    <message>
        <source>%1 retries</source>
        <translation>%1 次重试</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ReadingOptions</name>
    <message>
        <source>The commands use variables that are not set. A value may be a {{name}} of the batch, too.</source>
        <translation>命令使用了未设置的变量。值也可以是批次中的 {{名称}}。</translation>
    </message>
    <message>
        <source>&amp;Columns:</source>
        <translation>列(&amp;C)：</translation>
    </message>
    <message>
        <source>Separator: as found</source>
        <translation>分隔符：按检测结果</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Header: as found</source>
        <translation>标题行：按检测结果</translation>
    </message>
    <message>
        <source>The first line is a header</source>
        <translation>第一行是标题</translation>
    </message>
    <message>
        <source>The first line is a row</source>
        <translation>第一行是数据</translation>
    </message>
    <message>
        <source>Encoding: as found</source>
        <translation>编码：按检测结果</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>get https://</source>
        <translation>加上 https://</translation>
    </message>
    <message>
        <source>get http://</source>
        <translation>加上 http://</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Variables of the commands</source>
        <translation>命令的变量</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Table:</source>
        <translation>表格(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Host names without a scheme:</source>
        <translation>没有协议的主机名(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Environment file:</source>
        <translation>环境文件(&amp;E)：</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>按检测结果</translation>
    </message>
    <message>
        <source>%1 (as found)</source>
        <translation>%1（检测结果）</translation>
    </message>
    <message>
        <source>None that is known</source>
        <translation>未知格式</translation>
    </message>
    <message>
        <source>Environment File</source>
        <translation>环境文件</translation>
    </message>
    <message>
        <source>Environment file</source>
        <translation>环境文件</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RecentFiles</name>
    <message>
        <source>&amp;Clear List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RedirectsTab</name>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>请求地址</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>重定向</translation>
    </message>
    <message>
        <source>Redirects (%1)</source>
        <translation>重定向 (%1)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RememberedSecrets</name>
    <message>
        <source>Save the batch first: the keychain knows its secrets by its file.</source>
        <translation>请先保存批次：密钥环按文件识别其中的机密。</translation>
    </message>
    <message>
        <source>The keychain does not answer (%1): the values of secrets stay in memory until the program ends.</source>
        <translation>密钥环没有应答（%1）：机密的值只保留在内存中，直到程序结束。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ReplaceDialog</name>
    <message>
        <source>&amp;Regular expression</source>
        <translation>正则表达式(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>区分大小写(&amp;M)</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>全部替换(&amp;A)</translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>所有列</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>所选行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>将更改的内容</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>查找(&amp;F)：</translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>替换为(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;In:</source>
        <translation>列(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Of:</source>
        <translation>范围(&amp;O)：</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>什么也没找到。</translation>
    </message>
    <message>
        <source>%1 rows change.</source>
        <translation>%1 行将更改。</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>替换“%1”</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RequestCells</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>Form, %n fields</source>
        <translation>
            <numerusform>表单，%n 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Multipart, %n parts</source>
        <translation>
            <numerusform>Multipart，%n 个部分</numerusform>
        </translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>“%1” is not a time. Type seconds, such as 2.5, or 500 ms, or 2 min; 0 for none.</source>
        <translation>“%1”不是时间。请输入秒数，如 2.5，或 500 ms，或 2 min；0 表示无。</translation>
    </message>
    <message>
        <source>“%1” is longer than a day. Type 0 for no timeout.</source>
        <translation>“%1”超过一天。输入 0 表示不设超时。</translation>
    </message>
    <message>
        <source>Headers and bodies are edited in the request panel.</source>
        <translation>标头和正文在请求面板中编辑。</translation>
    </message>
    <message>
        <source>“%1” is not a number of retries: 0 to %2.</source>
        <translation>“%1”不是重试次数：0 到 %2。</translation>
    </message>
    <message>
        <source>This column shows what the run found; it cannot be edited.</source>
        <translation>此列显示运行的结果；无法编辑。</translation>
    </message>
    <message>
        <source>A method is one word of letters, digits and !#$%&amp;&apos;*+-.^_`|~</source>
        <translation>方法是一个由字母、数字和 !#$%&amp;&apos;*+-.^_`|~ 组成的词</translation>
    </message>
    <message>
        <source>Checks are edited in the request panel.</source>
        <translation>检查在请求面板中编辑。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RequestPanel</name>
    <message>
        <source>Request headers</source>
        <translation>请求标头</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>方法(&amp;M)：</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>URL(&amp;U)：</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation>查询(&amp;Q)：</translation>
    </message>
    <message>
        <source>Query of the URL</source>
        <translation>URL 的查询部分</translation>
    </message>
    <message>
        <source>&amp;Timeout:</source>
        <translation>超时(&amp;T)：</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>&amp;Retries:</source>
        <translation>重试(&amp;R)：</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>T&amp;ags:</source>
        <translation>标签(&amp;A)：</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>用户(&amp;U)：</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密码(&amp;P)：</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Bearer token:</source>
        <translation>Bearer 令牌(&amp;B)：</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer 令牌</translation>
    </message>
    <message>
        <source>Select a row to edit its request.</source>
        <translation>选择一行以编辑其请求。</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 rows: an edit goes to all</source>
        <translation>%1 行：编辑将应用于所有行</translation>
    </message>
    <message>
        <source>Headers (differ)</source>
        <translation>标头（不同）</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>标头 (%1)</translation>
    </message>
    <message>
        <source>(several values)</source>
        <translation>（多个值）</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑%1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>The row stays in the list and is not sent</source>
        <translation>该行保留在列表中，但不会发送</translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation>请求的各部分</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RequestTableModel</name>
    <message>
        <source>Edit %1</source>
        <translation>编辑%1</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RequestTableView</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ResponsePanel</name>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation>复制 URL(&amp;U)</translation>
    </message>
    <message>
        <source>Copy the address that answered</source>
        <translation>复制给出应答的地址</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>复制为 curl(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the request as a curl command</source>
        <translation>将请求复制为 curl 命令</translation>
    </message>
    <message>
        <source>Sa&amp;ve Body…</source>
        <translation>保存正文(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the whole body in a file</source>
        <translation>将整个正文保存到文件</translation>
    </message>
    <message>
        <source>&amp;Open With…</source>
        <translation>打开方式(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the whole body in another program</source>
        <translation>用其他程序打开整个正文</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Select a row to see its response.</source>
        <translation>选择一行以查看其响应。</translation>
    </message>
    <message>
        <source>This row has not been run.</source>
        <translation>此行尚未运行。</translation>
    </message>
    <message>
        <source>Running, attempt %1…</source>
        <translation>正在运行，第 %1 次尝试…</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>等待：%1。</translation>
    </message>
    <message>
        <source>This row has not been started.</source>
        <translation>此行尚未开始。</translation>
    </message>
    <message>
        <source>Save Body</source>
        <translation>保存正文</translation>
    </message>
    <message>
        <source>The body is in %1.</source>
        <translation>正文已存入 %1。</translation>
    </message>
    <message>
        <source>This body is a program. Save it if you trust it.</source>
        <translation>此正文是一个程序。如果信任它，请先保存。</translation>
    </message>
    <message>
        <source>%1 was given to another program.</source>
        <translation>%1 已交给其他程序。</translation>
    </message>
    <message>
        <source>The body could not be saved in %1: %2</source>
        <translation>正文无法保存到 %1：%2</translation>
    </message>
    <message>
        <source>No program here opens %1.</source>
        <translation>这里没有程序可以打开 %1。</translation>
    </message>
    <message>
        <source>Parts of the response</source>
        <translation>响应的各部分</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ResponseSummary</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time, size and attempts</source>
        <translation>时间、大小和尝试次数</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 次尝试</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for %1</source>
        <translation>请求的是 %1</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ResultExport</name>
    <message>
        <source>Export Results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation>结果已存入 %1。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>The results could not be exported: %1</source>
        <translation>结果无法导出：%1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>results</source>
        <translation>results</translation>
    </message>
    <message>
        <source>-results</source>
        <translation>-results</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RowCommands</name>
    <message>
        <source>Add Row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <source>Duplicate Row</source>
        <translation>复制出新行</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Rows</source>
        <translation>
            <numerusform>复制出 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Row</source>
        <translation>删除行</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Rows</source>
        <translation>
            <numerusform>删除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted and filtered rows have no place to move to.</source>
        <translation>排序和筛选后的行没有可移动到的位置。</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests copied as curl</source>
        <translation>
            <numerusform>已将 %n 个请求复制为 curl</numerusform>
        </translation>
    </message>
    <message>
        <source>These requests cannot be written for curl.</source>
        <translation>这些请求无法写成 curl 命令。</translation>
    </message>
    <message>
        <source>There is no text to paste rows from.</source>
        <translation>没有可粘贴为行的文本。</translation>
    </message>
    <message>
        <source>Paste Row</source>
        <translation>粘贴行</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Rows</source>
        <translation>
            <numerusform>粘贴 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected rows are skipped already.</source>
        <translation>所选行已经被跳过。</translation>
    </message>
    <message>
        <source>None of the selected rows is skipped.</source>
        <translation>所选行中没有被跳过的行。</translation>
    </message>
    <message>
        <source>Skip Row</source>
        <translation>跳过行</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n Rows</source>
        <translation>
            <numerusform>跳过 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Enable Row</source>
        <translation>启用行</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n Rows</source>
        <translation>
            <numerusform>启用 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Move Row</source>
        <translation>移动行</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Rows</source>
        <translation>
            <numerusform>移动 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RowText</name>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RuleEditor</name>
    <message>
        <source>Expectations</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>&amp;Apply Checks</source>
        <translation>应用检查(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Expected of the response, one a line:</source>
        <translation>对响应的期望，每行一个(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Columns taken out of it, name=source a line:</source>
        <translation>从中提取的列，每行“名称=来源”(&amp;C)：</translation>
    </message>
    <message>
        <source>The checks of the selected rows differ.</source>
        <translation>所选各行的检查不同。</translation>
    </message>
    <message>
        <source>A column %1.</source>
        <translation>列 %1。</translation>
    </message>
    <message>
        <source>With the &amp;last response:</source>
        <translation>用最近一次响应检查(&amp;L)：</translation>
    </message>
    <message>
        <source>Checks of the last response</source>
        <translation>最近一次响应的检查</translation>
    </message>
    <message>
        <source>%1: passed (%2)</source>
        <translation>%1：通过（%2）</translation>
    </message>
    <message>
        <source>%1: failed (%2)</source>
        <translation>%1：未通过（%2）</translation>
    </message>
    <message>
        <source>%1: column %2</source>
        <translation>%1：列 %2</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunActions</name>
    <message>
        <source>No row has failed.</source>
        <translation>没有失败的行。</translation>
    </message>
    <message>
        <source>1 row failed.</source>
        <translation>1 行失败。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows failed.</source>
        <translation>
            <numerusform>%n 行失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run Failed Again</source>
        <translation>重新运行失败的行</translation>
    </message>
    <message>
        <source>%1 of %2 rows failed</source>
        <translation>%2 行中有 %1 行失败</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The canary has ended: %1. Go on with the other rows?</source>
        <translation>试运行已结束：%1。继续运行其余的行吗？</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The run was paused: of the last, %1, and the line is %2 %.</source>
        <translation>运行已暂停：最近的 %1，界限为 %2 %。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The host %1 was paused: of its last, %2, and the line is %3 %.</source>
        <translation>主机 %1 已暂停：其最近的 %2，界限为 %3 %。</translation>
    </message>
    <message>
        <source>Resume Host</source>
        <translation>恢复主机</translation>
    </message>
    <message>
        <source>One row cannot be sent.</source>
        <translation>有一行无法发送。</translation>
    </message>
    <message>
        <source>%1 rows and more cannot be sent.</source>
        <translation>有 %1 行以上无法发送。</translation>
    </message>
    <message>
        <source>%1 rows cannot be sent.</source>
        <translation>有 %1 行无法发送。</translation>
    </message>
    <message>
        <source>Nothing was sent: %1 Row %2, %3</source>
        <translation>什么也没有发送：%1第 %2 行，%3</translation>
    </message>
    <message>
        <source>Run Anyway</source>
        <translation>仍然运行</translation>
    </message>
    <message>
        <source>Show Row</source>
        <translation>显示该行</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunControl</name>
    <message>
        <source>A response could not be kept, so the run is paused: %1</source>
        <translation>有一个响应无法保存，运行已暂停：%1</translation>
    </message>
    <message>
        <source>The run could not start: %1</source>
        <translation>运行无法开始：%1</translation>
    </message>
    <message>
        <source>Nothing was sent: rows that cannot be sent were edited meanwhile. Run again.</source>
        <translation>什么也没有发送：无法发送的行在此期间被编辑了。请再次运行。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunOpening</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Resuming %1</source>
        <translation>正在继续 %1</translation>
    </message>
    <message>
        <source>%1 was not opened.</source>
        <translation>未打开 %1。</translation>
    </message>
    <message>
        <source>This run is under way in another process; it is shown as it goes on.</source>
        <translation>此运行正在另一个进程中进行；会随进展显示。</translation>
    </message>
    <message>
        <source>Interrupted: %1 of %2 remain.</source>
        <translation>已中断：还剩 %1，共 %2。</translation>
    </message>
    <message>
        <source>1 request may have taken effect without an answer.</source>
        <translation>有 1 个请求可能已生效但没有应答。</translation>
    </message>
    <message>
        <source>%1 requests may have taken effect without an answer.</source>
        <translation>有 %1 个请求可能已生效但没有应答。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume and Send Those Again</source>
        <translation>继续并重新发送这些请求</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Open as It Is</source>
        <translation>按原样打开</translation>
    </message>
    <message>
        <source>%1 is damaged. What can be read of it can be saved into a new file; this one stays as it is.</source>
        <translation>%1 已损坏。其中可读的部分可以存入新文件；此文件保持原样。</translation>
    </message>
    <message>
        <source>Save What Can Be Read</source>
        <translation>保存可读部分</translation>
    </message>
    <message>
        <source> (saved)</source>
        <translation> （已保存）</translation>
    </message>
    <message>
        <source>Saving what can be read into %1</source>
        <translation>正在将可读部分存入 %1</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunsDesk</name>
    <message>
        <source>The results are in %1.</source>
        <translation>结果已存入 %1。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>The results could not be exported: %1</source>
        <translation>结果无法导出：%1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>Clean Up Runs</source>
        <translation>清理运行</translation>
    </message>
    <message>
        <source>Keep the runs of the last days (you are asked before any go):</source>
        <translation>保留最近几天的运行（删除前会询问）：</translation>
    </message>
    <message>
        <source>Keep Runs In</source>
        <translation>运行保存位置</translation>
    </message>
    <message>
        <source>1 run is older than you wanted runs to be kept.</source>
        <translation>有 1 个运行超过了保留期限。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs are older than you wanted runs to be kept.</source>
        <translation>
            <numerusform>有 %n 个运行超过了保留期限。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunsModel</name>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1, under way</source>
        <translation>%1，进行中</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::RunsPanel</name>
    <message>
        <source>Runs are kept here as they begin.</source>
        <translation>运行一开始就会保存在这里。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show this run in the table</source>
        <translation>在表格中显示此运行</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Give this run another name</source>
        <translation>为此运行另取名称</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>What differs between two runs</source>
        <translation>两次运行之间的不同</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write this run&apos;s results, as the filter has them</source>
        <translation>按筛选写出此运行的结果</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete the selected runs</source>
        <translation>删除所选运行</translation>
    </message>
    <message>
        <source>Clean Up…</source>
        <translation>清理…</translation>
    </message>
    <message>
        <source>Delete runs of long ago</source>
        <translation>删除很久以前的运行</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Choose where runs are kept</source>
        <translation>选择运行的保存位置</translation>
    </message>
    <message>
        <source>Delete the run %1?</source>
        <translation>删除运行 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs?</source>
        <translation>
            <numerusform>删除 %n 个运行？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete 1 run of long ago?</source>
        <translation>删除 1 个很久以前的运行？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs of long ago?</source>
        <translation>
            <numerusform>删除 %n 个很久以前的运行？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Runs</source>
        <translation>删除运行</translation>
    </message>
    <message>
        <source>Their requests and responses (%1) cannot be brought back.</source>
        <translation>其请求和响应（%1）无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The runs are still being worked on; try again in a moment.</source>
        <translation>运行仍在处理中；请稍后重试。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::SavedBody</name>
    <message>
        <source>The file with this body is no longer there.</source>
        <translation>存放此正文的文件已不存在。</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::SecretQuestion</name>
    <message>
        <source>Remember in the &amp;keychain</source>
        <translation>记在密钥环中(&amp;K)</translation>
    </message>
    <message>
        <source>Secrets of the Run</source>
        <translation>本次运行的机密</translation>
    </message>
    <message>
        <source>Rows of the run need these values. They are written to no file; each has at least %1 characters, so that it can be hidden in what comes back.</source>
        <translation>本次运行的行需要这些值。它们不会写入任何文件；每个值至少要有 %1 个字符，这样才能在返回的内容中隐藏。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::SourceView</name>
    <message>
        <source>Body as text</source>
        <translation>以文本显示的正文</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::StateBar</name>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::SummaryPanel</name>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>&amp;Show Rows</source>
        <translation>显示行(&amp;S)</translation>
    </message>
    <message>
        <source>Run &amp;Again</source>
        <translation>重新运行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pause Host</source>
        <translation>暂停主机(&amp;P)</translation>
    </message>
    <message>
        <source>Failures (%1)</source>
        <translation>失败 (%1)</translation>
    </message>
    <message>
        <source>&amp;Resume Host</source>
        <translation>恢复主机(&amp;R)</translation>
    </message>
    <message>
        <source>Show only these rows in the table</source>
        <translation>在表格中只显示这些行</translation>
    </message>
    <message>
        <source>Run these rows again</source>
        <translation>再次运行这些行</translation>
    </message>
    <message>
        <source>E&amp;dit Rows</source>
        <translation>编辑行(&amp;D)</translation>
    </message>
    <message>
        <source>Select these rows, to change all of them at once</source>
        <translation>选中这些行，以便一次全部修改</translation>
    </message>
    <message>
        <source>S&amp;kip Rows</source>
        <translation>跳过行(&amp;K)</translation>
    </message>
    <message>
        <source>Keep these rows, and do not send them</source>
        <translation>保留这些行，但不发送</translation>
    </message>
    <message>
        <source>Change &amp;Limit</source>
        <translation>更改上限(&amp;L)</translation>
    </message>
    <message>
        <source>Parts of the summary</source>
        <translation>摘要的各部分</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::ThemeChoice</name>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::TimelineView</name>
    <message>
        <source>Timeline of the attempts</source>
        <translation>各次尝试的时间线</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>back-off</source>
        <translation>退避</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::VariablesPanel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密文</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Add from &amp;File…</source>
        <translation>从文件添加(&amp;F)…</translation>
    </message>
    <message>
        <source>Add Variables from File</source>
        <translation>从文件添加变量</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>The name %1 is there twice: the lower line counts.</source>
        <translation>名称 %1 出现了两次：以下面一行为准。</translation>
    </message>
    <message>
        <source>Variables of the file: %1.</source>
        <translation>文件中的变量：%1 个。</translation>
    </message>
    <message>
        <source>Remember secrets in the &amp;keychain</source>
        <translation>将机密记在密钥环中(&amp;K)</translation>
    </message>
    <message>
        <source>Values of {{name}} in addresses, headers and bodies. Those of secrets are written to no file.</source>
        <translation>地址、标头和正文中 {{name}} 的值。机密的值不会写入任何文件。</translation>
    </message>
    <message>
        <source>Where it is not set, values of secrets are forgotten at the end of the program</source>
        <translation>如果不勾选，程序结束时会忘记机密的值</translation>
    </message>
    <message>
        <source>Add from &amp;Environment…</source>
        <translation>从环境添加(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::WindowActions</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a batch or a list of URLs</source>
        <translation>打开批次或 URL 列表</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Export Results…</source>
        <translation>导出结果(&amp;E)…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Save what the run found as JSON</source>
        <translation>将运行结果保存为 JSON</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as cu&amp;rl</source>
        <translation>复制为 curl(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste URLs, one a line</source>
        <translation>粘贴 URL，每行一个</translation>
    </message>
    <message>
        <source>Paste URLs</source>
        <translation>粘贴 URL</translation>
    </message>
    <message>
        <source>Select A&amp;ll</source>
        <translation>全选(&amp;L)</translation>
    </message>
    <message>
        <source>Paste &amp;into Cells</source>
        <translation>粘贴到单元格(&amp;I)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Paste over the cells from the current one on</source>
        <translation>从当前单元格开始覆盖粘贴</translation>
    </message>
    <message>
        <source>&amp;Add Row</source>
        <translation>添加行(&amp;A)</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Add Row A&amp;bove</source>
        <translation>在上方添加行(&amp;B)</translation>
    </message>
    <message>
        <source>Alt+Ins</source>
        <translation>Alt+Ins</translation>
    </message>
    <message>
        <source>Fi&amp;ll Down</source>
        <translation>向下填充(&amp;L)</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Copy the first selected row&apos;s cells into those below</source>
        <translation>将所选首行的单元格复制到下方各行</translation>
    </message>
    <message>
        <source>Set &amp;Value…</source>
        <translation>设置值(&amp;V)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F2</source>
        <translation>Ctrl+Shift+F2</translation>
    </message>
    <message>
        <source>Set one value in all selected rows</source>
        <translation>为所有选中的行设置同一个值</translation>
    </message>
    <message>
        <source>Find and &amp;Replace…</source>
        <translation>查找和替换(&amp;R)…</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>&amp;Duplicate Rows</source>
        <translation>复制出新行(&amp;D)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>D&amp;elete Rows</source>
        <translation>删除行(&amp;E)</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Ctrl+Del</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Show only some of the rows</source>
        <translation>只显示部分行</translation>
    </message>
    <message>
        <source>Find in &amp;Body</source>
        <translation>在正文中查找(&amp;B)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Find text in the response&apos;s body</source>
        <translation>在响应的正文中查找文本</translation>
    </message>
    <message>
        <source>Sho&amp;w in Log</source>
        <translation>在日志中显示(&amp;W)</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Show the log&apos;s lines about the current row</source>
        <translation>显示关于当前行的日志</translation>
    </message>
    <message>
        <source>&amp;Keep This Order</source>
        <translation>保持此顺序(&amp;K)</translation>
    </message>
    <message>
        <source>Put the rows of the batch in the order that the table shows</source>
        <translation>按表格显示的顺序排列批次中的行</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Run all rows</source>
        <translation>运行所有行</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Start nothing more; go on with Resume</source>
        <translation>不再开始新的请求；用“继续”恢复</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>Stop at once; what is under way is cancelled</source>
        <translation>立即停止；正在进行的请求将被取消</translation>
    </message>
    <message>
        <source>&amp;Finish What Is Under Way</source>
        <translation>完成正在进行的请求(&amp;F)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F5</source>
        <translation>Ctrl+Shift+F5</translation>
    </message>
    <message>
        <source>Start nothing more, and stop when what is under way has ended</source>
        <translation>不再开始新的请求，正在进行的结束后停止</translation>
    </message>
    <message>
        <source>Run Fai&amp;led Again</source>
        <translation>重新运行失败的行(&amp;L)</translation>
    </message>
    <message>
        <source>Ctrl+F5</source>
        <translation>Ctrl+F5</translation>
    </message>
    <message>
        <source>Run S&amp;elected</source>
        <translation>运行所选行(&amp;E)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Run F&amp;iltered</source>
        <translation>运行筛选出的行(&amp;I)</translation>
    </message>
    <message>
        <source>Ctrl+Alt+R</source>
        <translation>Ctrl+Alt+R</translation>
    </message>
    <message>
        <source>Run the rows that the table shows</source>
        <translation>运行表格中显示的行</translation>
    </message>
    <message>
        <source>Run &amp;Unfinished</source>
        <translation>运行未完成的行(&amp;U)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Run the rows that were cancelled, left over or never run</source>
        <translation>运行已取消、遗留或从未运行的行</translation>
    </message>
    <message>
        <source>&amp;Next Failure</source>
        <translation>下一个失败(&amp;N)</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Open &amp;Demo Batch</source>
        <translation>打开演示批次(&amp;D)</translation>
    </message>
    <message>
        <source>Five requests to a server of our own; needs no network</source>
        <translation>向我们自己的服务器发出五个请求；无需网络</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Find an action by its name</source>
        <translation>按名称查找操作</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;About AsyncFetcher</source>
        <translation>关于 AsyncFetcher(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤消%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;kip Rows</source>
        <translation>跳过行(&amp;K)</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Keep the selected rows, and do not send them</source>
        <translation>保留所选行，但不发送</translation>
    </message>
    <message>
        <source>Ena&amp;ble Rows</source>
        <translation>启用行(&amp;B)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Send the selected rows again, which were skipped</source>
        <translation>重新发送所选的已跳过行</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Take requests from other programs&apos; files</source>
        <translation>从其他程序的文件中获取请求</translation>
    </message>
    <message>
        <source>Chec&amp;k Before a Run…</source>
        <translation>运行前检查(&amp;K)…</translation>
    </message>
    <message>
        <source>Alt+F5</source>
        <translation>Alt+F5</translation>
    </message>
    <message>
        <source>Count hosts, invalid rows and duplicates, and estimate the time</source>
        <translation>统计主机、无效行和重复行，并估计时间</translation>
    </message>
    <message>
        <source>Rows from &amp;Data…</source>
        <translation>由数据生成行(&amp;D)…</translation>
    </message>
    <message>
        <source>Make a row of the selected ones for each record of a CSV or JSON file</source>
        <translation>按 CSV 或 JSON 文件的每条记录，由选中的行各生成一行</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::WindowPanels</name>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Ctrl+6</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Ctrl+7</source>
        <translation>Ctrl+7</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Ctrl+9</source>
        <translation>Ctrl+9</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::Words</name>
    <message>
        <source>Pending</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>it is next in line</source>
        <translation>下一个就轮到它</translation>
    </message>
    <message>
        <source>the run is paused</source>
        <translation>运行已暂停</translation>
    </message>
    <message>
        <source>as many requests as allowed are under way</source>
        <translation>正在进行的请求已达上限</translation>
    </message>
    <message>
        <source>its host has as many requests under way as allowed</source>
        <translation>其主机正在进行的请求已达上限</translation>
    </message>
    <message>
        <source>the rate limit of the run</source>
        <translation>运行的速率限制</translation>
    </message>
    <message>
        <source>the rate limit of its host</source>
        <translation>其主机的速率限制</translation>
    </message>
    <message>
        <source>back-off before it is tried again</source>
        <translation>再次尝试前的退避</translation>
    </message>
    <message>
        <source>its host asked us to come back later</source>
        <translation>其主机要求稍后再来</translation>
    </message>
    <message>
        <source>its host is paused</source>
        <translation>其主机已暂停</translation>
    </message>
    <message>
        <source>results are written more slowly than they come</source>
        <translation>结果写入的速度跟不上</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>host limit</source>
        <translation>主机上限</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>host rate</source>
        <translation>主机速率</translation>
    </message>
    <message>
        <source>back-off</source>
        <translation>退避</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <translation>Retry-After</translation>
    </message>
    <message>
        <source>host paused</source>
        <translation>主机已暂停</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Host name not found</source>
        <translation>找不到主机名</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS 失败</translation>
    </message>
    <message>
        <source>No connection in time</source>
        <translation>未能及时连接</translation>
    </message>
    <message>
        <source>Silent for too long</source>
        <translation>静默过久</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>用时过长</translation>
    </message>
    <message>
        <source>Deadline passed</source>
        <translation>已过期限</translation>
    </message>
    <message>
        <source>Connection dropped</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Body cut short</source>
        <translation>正文被截断</translation>
    </message>
    <message>
        <source>Not valid HTTP</source>
        <translation>不是有效的 HTTP</translation>
    </message>
    <message>
        <source>Body cannot be decoded</source>
        <translation>正文无法解码</translation>
    </message>
    <message>
        <source>Body too large</source>
        <translation>正文过大</translation>
    </message>
    <message>
        <source>Redirect refused</source>
        <translation>拒绝重定向</translation>
    </message>
    <message>
        <source>Scheme not allowed</source>
        <translation>不允许的协议</translation>
    </message>
    <message>
        <source>Proxy failed</source>
        <translation>代理失败</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>无法发送</translation>
    </message>
    <message>
        <source>File problem</source>
        <translation>文件问题</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>不符合预期</translation>
    </message>
    <message>
        <source>Error status</source>
        <translation>错误状态码</translation>
    </message>
    <message>
        <source>0 ms</source>
        <translation>0 毫秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>the first rows are tried before</source>
        <translation>先试运行前几行</translation>
    </message>
    <message>
        <source>the run stopped because too many rows failed</source>
        <translation>失败的行过多，运行已停下</translation>
    </message>
    <message>
        <source>its host was stopped because too many of its rows failed</source>
        <translation>该主机失败的行过多，已被停下</translation>
    </message>
    <message>
        <source>canary</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>braked</source>
        <translation>已制动</translation>
    </message>
    <message>
        <source>host braked</source>
        <translation>主机已制动</translation>
    </message>
    <message>
        <source>a group of rows before it has not ended</source>
        <translation>之前的一组请求尚未结束</translation>
    </message>
    <message>
        <source>group</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>AsyncFetcher::WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV and TSV</source>
        <translation>CSV 和 TSV</translation>
    </message>
    <message>
        <source>curl commands</source>
        <translation>curl 命令</translation>
    </message>
    <message>
        <source>HTTP Archive (HAR)</source>
        <translation>HTTP 存档 (HAR)</translation>
    </message>
    <message>
        <source>HTTP archive</source>
        <translation>HTTP 存档</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML 报告</translation>
    </message>
    <message>
        <source>HTTP requests (.http)</source>
        <translation>HTTP 请求 (.http)</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JUnit XML</source>
        <translation>JUnit XML</translation>
    </message>
    <message>
        <source>Links in Markdown and HTML</source>
        <translation>Markdown 和 HTML 中的链接</translation>
    </message>
    <message>
        <source>OpenAPI and Swagger</source>
        <translation>OpenAPI 和 Swagger</translation>
    </message>
    <message>
        <source>Postman collection</source>
        <translation>Postman 集合</translation>
    </message>
    <message>
        <source>Sitemap</source>
        <translation>站点地图</translation>
    </message>
    <message>
        <source>List of URLs</source>
        <translation>URL 列表</translation>
    </message>
    <message>
        <source>Bruno collection</source>
        <translation>Bruno 集合</translation>
    </message>
    <message>
        <source>Insomnia export</source>
        <translation>Insomnia 导出</translation>
    </message>
    <message>
        <source>vegeta targets</source>
        <translation>vegeta 目标</translation>
    </message>
    <message>
        <source>CSV, beside what it was read from</source>
        <translation>CSV（附在读入的表格旁）</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Runs batches of HTTP requests, and shows what became of every one.</source>
        <translation>批量执行 HTTP 请求，并显示每个请求的结果。</translation>
    </message>
    <message>
        <source>batches, lists of URLs, or a run to open</source>
        <translation>要打开的批次、URL 列表或运行</translation>
    </message>
</context>
</TS>
