ask-find-name = Podemos enviar sua confirmação de novo. Nome e data de nascimento de quem tem o agendamento?
    .again = Digite nome e sobrenome, como: Ana Lopez
    .rest = E o nome completo?
find-sent = Se tivermos esse agendamento, o número e o código vão para o telefone usado para agendar. Não chegou em 5 minutos? Ligue para { $hotline }.
