ask-menu = Ki sa nou ka fè pou ou?
    .again = Tanpri tape yon nimewo ant 1 ak 5, oswa sa ou bezwen, tankou: randevou
menu-book = Pran yon randevou
menu-mine = Wè, deplase oswa anile pa m nan
menu-find = Mwen pèdi konfimasyon m
menu-questions = Kesyon
menu-language = Lang
