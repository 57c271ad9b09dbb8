# Frases do próprio motor: podem aparecer em qualquer diálogo.

language-name = Português

hello = Agendamentos de { $organisation } por chat. Digite ? para ajuda.
    .sms = Agendamentos de { $organisation } por SMS. Pode haver tarifas de mensagens e dados. STOP para parar, ? para ajuda.
hello-others = Outro idioma: digite IDIOMA.

as-it-is = { $value }
yes = Sim
no = Não
none = nenhum
have-none = Não tenho
now-is = Agora está assim: { $value }. Para deixar assim, digite OK.
    .nameless-sms = Para deixar a resposta de antes, digite OK.
your-location = sua localização
office-at-miles = { $office }, a { $miles ->
    [one] { $miles } milha
   *[other] { $miles } milhas
}
moment-utc = { $time } { $zone }
office-with-time = { $office }: { $time }
appointment-line = { $number }, { $office }, { $time }
    .sms = { $number }, { $time }
share-location = Enviar onde estou
share-phone = Enviar meu número

help =
    Digite o número, ou use suas palavras.
    VOLTAR = a pergunta anterior. REPETIR. RECOMEÇAR. IDIOMA. 0 = menu.
    Ou ligue para { $phone }.
not-understood = Desculpe, ainda não entendi. Aqui está a pergunta de novo:
noted = Anotado, já chegaremos lá.
draft-left = Tudo bem, nada foi agendado. Para recomeçar, digite: agendar
whole-name = “{ $name }” é o nome completo? Então digite OK. Se não, digite como está no documento.
    .nameless-sms = É o nome completo? Então digite OK. Se faltar algo, digite como está no documento.
not-a-name = Isso não parece um nome. Digite nome e sobrenome, com letras, como: Ana Lopez
one-name = Cada agendamento é para uma só pessoa.
choose-a-number = Digite um dos números, por favor:
thanks-too = De nada! Para ver o menu, digite 0.
call-us = Podemos ajudar por telefone: { $phone }. Digite REPETIR para ver a pergunta, ou 0 para o menu.
which-date = Qual destas datas?
which-one = Qual destas opções?
old-button = Esse botão é de uma mensagem anterior. Use estes, por favor:
cannot-read-media = Não consigo abrir fotos nem mensagens de voz. Escreva sua resposta, por favor.
cannot-read-long = Essa mensagem foi longa demais para mim. Mande uma resposta curta, por favor.
cut-off = (Ficou longo demais. Para o resto, ligue para { $hotline }.)
inbox-full = Chegaram muitas mensagens ao mesmo tempo. Espere um minuto e mande a última de novo, por favor.
unknown-zip = Não conhecemos esse código postal. Digite cidade e estado, como: Denver CO
other-calendar = Digite a data no calendário ocidental (gregoriano), como: 14 de março de 1990
wait-minutes = { $count ->
    [one] um minuto
   *[other] { $count } minutos
}
wait-hours = { $count } horas
went-wrong = Algo deu errado do nosso lado. Tente de novo, por favor, ou ligue para { $hotline }.

resume = Voltando ao que você estava fazendo: { $task }.
welcome-back = Que bom ter você de volta. Estávamos aqui: { $task }.
unfinished-dropped = Já passou mais de um dia, então vamos começar de novo.
script-changed = Nossas perguntas mudaram um pouco. Suas respostas estão guardadas.
hold-over = Seu horário não está mais guardado: agora outra pessoa pode pegar. Mas vamos tentar conseguir para você.

stopped = Certo, não vamos mandar mais mensagens. Seus agendamentos continuam valendo. Para voltar, digite START.
still-stopped = Você pediu para pararmos de escrever. Para voltar, digite START.
started-again = Que bom ter você de volta. Podemos escrever para você de novo.

task-welcome = o menu
task-language = escolher o idioma
task-book = fazer um agendamento
task-mine = seu agendamento
task-find = uma confirmação perdida
task-questions = perguntas
task-perhaps = perguntas

# Linhas do resumo.
review-line = { $key } { $line }
review-what-to-change = Qual linha quer mudar? Digite o número dela.
book-it = Agendar
ask-meant = Você quer uma destas opções?
    .again = Digite um número da lista:
meant-none = Outra coisa
