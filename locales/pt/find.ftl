ask-find-name = Podemos mandar de novo. Em que nome está o agendamento?
    .again = Digite nome e sobrenome, como: Ana Lopez
find-sent = Se tivermos esse agendamento, o número e o código vão para o telefone usado para agendar. Não chegou em 5 minutos? Ligue para { $hotline }.
