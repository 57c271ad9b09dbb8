ask-menu = Em que podemos ajudar?
    .again = Digite um número de 1 a 5, ou o que precisa, como: agendar
menu-book = Fazer um agendamento
menu-mine = Ver, remarcar ou cancelar o meu
menu-find = Perdi minha confirmação
menu-questions = Perguntas
menu-language = Idioma
