# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = 新预约
telegram-menu-my = 查看、更改或取消预约
telegram-menu-language = 语言
telegram-menu-back = 上一个问题
telegram-menu-cancel = 离开这个问题
telegram-menu-restart = 重新开始
telegram-menu-help = 帮助
telegram-menu-privacy = 我们保存什么、保存多久
telegram-menu-stop = 不再接收信息

# { $task } is what is open, in words. /restart begins anew.
telegram-open = 刚才我们在这里：{ $task }。请继续回答下面的问题，或点 /restart 重新开始。
telegram-left = 好的，先不办这个。您的预约不变。
telegram-privacy = 您的预约（姓名、出生日期、联系方式和回答）会加密保存到预约日期后 30 天。没有完成的对话 24 小时后删除，您发来的信息在回复后删除。Telegram 能看到所有信息，它保存什么由 Telegram 决定。有问题请打电话：{ $hotline }。
