ask-menu = Ki sa nou ka fè pou ou?
    .again = Tanpri tape yon nimewo, oswa sa ou bezwen, tankou: randevou
menu-book = Pran yon randevou
menu-mine = Wè, chanje oswa anile randevou m
menu-find = Mwen pèdi konfimasyon m
menu-questions = Kesyon
menu-language = Lang
