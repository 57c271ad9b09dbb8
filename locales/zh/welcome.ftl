ask-menu = 我们能帮您做什么？
    .again = 请回复 1 到 5 的编号，或说您要做什么，如：预约
menu-book = 新预约
menu-mine = 查看、更改或取消预约
menu-find = 确认信息丢了
menu-questions = 问题
menu-language = 语言
