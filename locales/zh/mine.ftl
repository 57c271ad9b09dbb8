ask-who = 请回复来办理的人的出生日期，或预约编号和确认码，如：DEN-26-6307 13f18
    .again = 请这样回复：1990年3月14日。或这样：DEN-26-6307 13f18
ask-birth-too = 请再回复出生日期。
    .again = 请回复年、月、日，如：1990年3月14日
ask-number-too = 这部手机没有预约记录。请回复预约编号和确认码，如：DEN-26-6307 13f18。丢了？请回复：确认信息丢了
    .again = 像这样：DEN-26-6307 13f18。请回复您的：
ask-code-too = 今天错误的出生日期太多了。请回复预约编号和确认码，如：DEN-26-6307 13f18。或打电话：{ $phone }。
    .again = 像这样：DEN-26-6307 13f18。请回复您的：
ask-which = 哪一个预约？
    .again = 请回复那一行的编号：
wrong = 信息对不上。还可以试 { $tries } 次。
locked = 试的次数太多了。请过 { $wait } 再试，或打电话：{ $phone }。

ask-what = { $number }：{ $time }，{ $office }
    .again = 请回复 1 到 4 的编号：
what-show = 查看
what-bring = 要带什么
what-move = 改期
what-cancel = 取消
what-cannot = 我来不了
what-keep = 保持不变

appointment =
    { $number }，确认码 { $code }
    { $time }
    { $office }, { $address }
    { $name }。事由：{ $inquiry }
bring =
    要带的东西（{ $inquiry }）：身份证件（ID）、这条信息、文件原件和经认证的译文。{ $bring }
ask-new-slot = 改期免费。您现在的时间：{ $old }。请选新时间，或告诉我们什么时候：同一天、周五
    .sms = 改期免费。现在：{ $old }。请选新时间，或说：同一天、周五
    .again = 请回复时间的编号，或什么时候方便，如：同一天下午2点后
ask-sure-move = 要改到 { $time } 吗？原来的时间会让给别人。
    .again = 请回复 1（是）或 2（否）：
moved =
    已改期！{ $number }，新确认码 { $code }
    { $time }
    { $office }, { $address }
    旧确认码不能再用。
ask-sure-cancel = 要取消 { $number }，{ $time } 吗？不会罚款。
    .again = 请回复 1（是）或 2（否）：
cancelled = 已取消：{ $number }。不会罚款，您随时可以再预约。
kept = 好的。您的预约不变：{ $number }，{ $old }。
appointment-gone = 这个预约已经不在了。要重新预约，请回复：预约
stale = 这个预约刚刚有变动。要看现在的情况，请回复：我的预约
begun = { $number } 已经开始：{ $time }。要更改请打 { $phone }。要重新预约，请回复：预约
too-late = 离您的预约时间太近，不能用信息更改了。请打 { $phone }。预约不变。
moved-often = 这个预约一天内的改期次数已满，预约不变。请过 { $wait } 再改期，或打电话：{ $phone }。
ask-no-times-to-move = 目前没有别的空位。从 { $opens } 起会显示新的时间。您的预约不变。
    .again = 请回复 1 或 2：

ask-unfit = { $number }，{ $time }：我们这边有变动。来之前请先打 { $phone }。
    .again = 请回复编号，或打 { $phone }。
ask-cannot = 谢谢您告诉我们。预约怎么处理？
    .again = 请回复 1 或 2：
ask-closed = 那个时间不开门，抱歉：{ $number }，{ $time }，{ $office }。
    .again = 请回复 1 或 2：
