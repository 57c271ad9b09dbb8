ask-menu = ¿En qué le ayudamos?
    .again = Escriba un número del 1 al 5, o lo que necesita, como: cita
menu-book = Sacar una cita
menu-mine = Ver, cambiar o cancelar la mía
menu-find = Perdí mi confirmación
menu-questions = Preguntas
menu-language = Idioma
