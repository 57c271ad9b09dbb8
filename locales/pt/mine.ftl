ask-who = Data de nascimento de quem tem o agendamento? Ou número e código: DEN-26-6307 13f18
    .again = Digite a data assim: 14 de março de 1990. Ou número e código assim: DEN-26-6307 13f18
ask-birth-too = E a data de nascimento?
    .again = Digite dia, mês e ano, como: 14 de março de 1990
ask-number-too = Não há agendamento neste telefone. Digite número e código, como: DEN-26-6307 13f18. Perdeu? Digite: perdi minha confirmação
    .again = Número e código são assim: DEN-26-6307 13f18. Digite os seus:
ask-code-too = Houve muitas datas erradas hoje. Digite o número e o código, como: DEN-26-6307 13f18. Ou ligue para { $phone }.
    .again = Número e código são assim: DEN-26-6307 13f18. Digite os seus:
ask-which = Qual agendamento?
    .again = Digite o número da linha dele:
wrong = Os dados não conferem. { $tries ->
    [one] Resta { $tries } tentativa.
   *[other] Restam { $tries } tentativas.
}
locked = Foram muitas tentativas. Tente de novo em { $wait }, ou ligue para { $phone }.

ask-what = { $number }: { $time }, { $office }
    .again = Digite um número de 1 a 4:
what-show = Ver meu agendamento
what-bring = O que levar
what-move = Mudar ou remarcar o horário
what-cancel = Cancelar meu agendamento
what-cannot = Não posso ir
what-keep = Deixar como está

appointment =
    { $number }, código { $code }
    { $time }
    { $office }, { $address }
    { $name }. Assunto: { $inquiry }
    .nameless-sms =
    { $number }, código { $code }
    { $time }
    { $office }, { $address }
    Assunto: { $inquiry }
bring =
    O que levar ({ $inquiry }): documento de identidade (ID), esta mensagem e os originais com tradução certificada. { $bring }
    .sms =
    Levar ({ $inquiry }): ID, este SMS, originais e tradução certificada. { $bring }
ask-new-slot = Remarcar não custa nada. Seu agendamento: { $old }. Escolha outro horário, ou diga quando: mesmo dia, sexta
    .sms = Remarcar é grátis. Seu horário: { $old }. Escolha outro, ou diga quando: mesmo dia, sexta
    .again = Digite o número de um horário, ou diga quando, como: mesmo dia depois das 14h
ask-sure-move = Mudar para { $time }? Seu horário atual vai para outra pessoa.
    .again = Digite 1 para sim ou 2 para não:
moved =
    Remarcado! { $number }, novo código { $code }
    { $time }
    { $office }, { $address }
    O código antigo não vale mais.
ask-sure-cancel = Cancelar { $number }, { $time }? Não há multa.
    .again = Digite 1 para sim ou 2 para não:
cancelled = Cancelado: { $number }. Não há multa, e você pode agendar de novo quando quiser.
kept = Certo. Seu agendamento continua valendo: { $number }, { $old }.
appointment-gone = Esse agendamento não vale mais. Para fazer outro, digite: agendar
stale = Esse agendamento acabou de mudar. Para ver como está agora, digite: meu agendamento
begun = { $number } já começou: { $time }. Para mudar agora, ligue para { $phone }. Para fazer outro, digite: agendar
too-late = Já está muito perto do seu horário para mudar por mensagem. Ligue para { $phone }, por favor. Seu agendamento não muda.
moved-often = Este agendamento foi remarcado o máximo de vezes em um dia. Continua valendo. Remarque de novo em { $wait }, ou ligue para { $phone }.
ask-no-times-to-move = Não há outro horário livre agora. Mostramos outros a partir de { $opens }. Seu agendamento continua valendo.
    .again = Digite 1 ou 2:

ask-unfit = { $number }, { $time }: algo mudou do nosso lado. Antes de vir, ligue para { $phone }, por favor.
    .again = Digite o número de uma linha ou ligue para { $phone }.
ask-cannot = Obrigado por avisar. O que fazemos?
    .again = Digite 1 ou 2:
ask-closed = Nesse horário está fechado, desculpe: { $number }, { $time }, { $office }.
    .again = Digite 1 ou 2:
