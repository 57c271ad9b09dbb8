ask-menu = Que pouvons-nous faire pour vous ?
    .again = Tapez un numéro de 1 à 5, ou ce qu'il vous faut, par exemple : rendez-vous
menu-book = Prendre rendez-vous
menu-mine = Voir, déplacer ou annuler mon rendez-vous
menu-find = J'ai perdu ma confirmation
menu-questions = Questions
menu-language = Langue
