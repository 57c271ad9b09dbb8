ask-find-name = Podemos mandar de novo. Em que nome está o agendamento?
    .again = Digite nome e sobrenome, como: Ana Lopez
find-sent = Se temos esse agendamento, o número e o código já vão para o telefone que agendou. Não chegou em 5 minutos? Ligue para { $hotline }.
