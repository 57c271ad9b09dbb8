ask-menu = Em que podemos ajudar?
    .again = Digite um número de 1 a 5, ou diga o que quer, como: agendar
menu-book = Fazer um agendamento
menu-mine = Ver, remarcar ou cancelar meu agendamento
menu-find = Perdi minha confirmação
menu-questions = Perguntas
menu-language = Idioma
