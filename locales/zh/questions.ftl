ask-question = 您想了解什么？
    .again = 请回复 1 到 6 的编号：
question-status = 我的案件进度
question-forms = 表格
question-waiting = 要等多久
question-call = 人工客服电话
question-lawyer = 找律师或代表
question-visit = 费用、陪同、迟到

answer-status = 请准备好收据号，随时可打 { $hotline }。收据号在通知（Notice）上：3 个字母加 10 位数字。看菜单请回复 0。
answer-forms = 表格是免费的。打 { $hotline } 索取，会邮寄给您。空白表格绝不要花钱买。看菜单请回复 0。
answer-waiting = 要等多久，看表格和办事处而定。请准备好收据号，打 { $hotline } 询问。看菜单请回复 0。
answer-call = 请打 { $hotline }。听力不便者：TTY { $tty }。看菜单请回复 0。
answer-lawyer = 只有律师和经认可的代表可以提供法律意见。要找他们（很多免费），请打 { $lawyers }。看菜单请回复 0。
answer-visit = 预约免费。家人、翻译或律师可以陪您来。会迟到或来不了，可以在这里免费改期。看菜单请回复 0。
