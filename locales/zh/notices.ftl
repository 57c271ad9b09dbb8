# textpass 自己发出的信息。
notice-confirmation =
    您的预约：{ $number }，代码 { $code }
    { $time }
    { $office }, { $address }
    { $name }。改期或取消：给我们发信息。
notice-cancelled = { $organisation } 不得不取消 { $number }，{ $time }。非常抱歉。要另约时间，请回复：预约
notice-readdressed-here = { $number } 已转到这部手机。新代码 { $code }。{ $time }，{ $office }。
notice-readdressed-away = 我们的工作人员已把 { $number } 转到另一部手机。不是您要求的？请打 { $phone }。
