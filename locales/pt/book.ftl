too-many = Este telefone já tem { $limit } agendamentos, o máximo permitido. Você pode remarcar ou cancelar um.
    .sms = Este telefone já tem { $limit } agendamentos, o máximo. Mude ou cancele um:
too-often = Este telefone já agendou o máximo de vezes em um dia. Agende de novo em { $wait }, ou ligue para { $phone }.

ask-place = Em qual cidade e estado você mora? Ou digite seu código postal (ZIP).
    .again = Digite os 5 números do código postal, como 80111, ou cidade e estado, como: Denver CO
ask-office = Qual escritório você prefere?
    .again = Digite o número de um escritório:
more-offices = Outros escritórios
ask-no-office = Não há escritório perto daí. Digite um estado, como: Colorado
    .again = Digite o nome de um estado, como: Colorado

ask-inquiry = Para que é o agendamento?
    .again = Digite um número, ou algumas palavras, como: carimbo no passaporte
ask-reason = Qual é o assunto?
    .again = Digite o número que melhor se encaixa:
ask-urgent = Se não dá para esperar, ligue agora para { $urgent }: podem ajudar no mesmo dia.
    .again = Digite 1 ou 2. O telefone para urgências é { $urgent }.
urgent-go-on = Fazer um agendamento
urgent-call = Certo. O número é { $urgent }. Para voltar, é só escrever para nós.
urgent-stop = Vou ligar
try-first = Dica: { $first }

ask-name = Digite o nome completo de quem vai ser atendido, como no documento (ID), e a data de nascimento.
    .sms = Nome completo de quem vem, como no ID, e data de nascimento?
    .again = Digite nome e sobrenome, como: Ana Lopez
    .rest = E o nome completo de quem vem, como no documento?
ask-birth-date = Qual é a data de nascimento?
    .again = Digite dia, mês e ano, como: 14 de março de 1990
ask-same-visit = { $name } já tem este agendamento: { $number }, { $time }.
    .again = Digite 1 ou 2:
    .nameless-sms = Este agendamento já está feito: { $number }, { $time }.
same-visit-mine = Remarcar ou cancelar
same-visit-keep = Deixar como está
same-booked = { $name } já tem este agendamento: { $number }, { $time }.
    .nameless-sms = Este agendamento já está feito: { $number }, { $time }.
ask-receipt = Qual é o número do recibo (receipt number)? Está no seu aviso (notice): 3 letras e 10 números.
    .again = O número é assim: IOE0912345678, 3 letras e 10 números. Digite o seu:
ask-a-number = Qual é o número A (A-number)? Está no seu cartão ou aviso: A e 8 ou 9 números.
    .again = Começa com A, como A012345678. Digite o seu com o A:
ask-phone = Digite um número de telefone para o qual o escritório possa ligar.
    .again = Digite o número com o código de área, como 303 555 0142
ask-help = O que precisamos saber? Pode digitar mais de um número, como: 1 3
    .again = Digite os números, como 1 3, ou 0 se não precisa de nada:
    .none = Nada
help-companions = Vou com outra pessoa
    .sms = Acompanhante
help-interpreter = Vou com um intérprete
    .sms = Intérprete
help-step-free = Uso cadeira de rodas ou não consigo subir escadas
    .sms = Cadeira de rodas
ask-companions = Digite os nomes completos de quem vai com você.
    .again = Digite os nomes, como: Luis Lopez, Eva Lopez. Se ainda não há ninguém, digite NENHUM
ask-interpreter = Como se chama seu intérprete?
    .again = Digite o nome, como: Maria Gomez. Se ainda não há ninguém, digite NENHUM

ask-slot = Escolha um horário em { $office }. Ou diga quando: sexta, depois das 14h, 3 de dezembro
    .sms = Escolha um horário ou diga: sexta 14h
    .again = Digite o número de um horário, ou diga quando, como: sexta de manhã
more-times = Outros horários
no-time-like-that = Não há nada livre nesse período. Veja o que temos.
no-such-hour = Nesse horário não há nada livre, mas nestes sim:
no-such-day = Não há nada livre nesse dia. Veja o que temos.
slot-gone = Desculpe, alguém acabou de pegar esse horário. Suas respostas estão guardadas.
    .sms = Desculpe, alguém pegou esse horário. O resto está guardado.
ask-no-times = { $office } não tem horário livre agora. Mostramos outros a partir de { $opens }. Estes escritórios têm:
    .again = Digite um número:
other-place = Outro lugar
ask-no-times-anywhere = Não há horário livre perto de você agora. Mostramos outros a partir de { $opens }. Guardamos suas respostas por um dia.
    .again = Digite 1 ou 2. Mostramos outros horários a partir de { $opens }.
try-again = Procurar de novo
ask-busy = Todos os horários estão sendo agendados agora. Tente de novo em dez minutos.
    .again = Digite 1 ou 2:
held-enough = Já guardamos horários para você por meia hora. Escolha de novo em { $wait }, ou ligue para { $phone }.
ask-held-wait = Suas respostas estão guardadas.
    .again = Digite 1 ou 2:
ask-overlap = Essa pessoa já tem outro agendamento nesse horário. Ficar com { $time } mesmo assim?
    .again = Digite 1 ou 2:
overlap-take = Mesmo assim
overlap-other = Escolher outro horário

ask-review = Está certo? Digite 1. Para mudar, digite o número da linha.
    .sms = OK? Ou que linha?
    .again = Digite 1 para agendar, ou o número da linha que quer mudar:

label-office = Escritório: { $value }
    .sms = { $value }
label-inquiry = Assunto: { $value }
    .sms = { $value }
label-name = Nome: { $value }
    .sms = { $value }
label-birth-date = Nascimento: { $value }
    .sms = { $value }
label-receipt = Recibo: { $value }
label-a-number = Número A: { $value }
label-phone = Telefone: { $value }
label-help = Acompanhante, intérprete, cadeira de rodas: { $value }
    .sms = Companhia, cadeirante: { $value }
label-companions = Com: { $value }
label-interpreter = Intérprete: { $value }
label-slot = Horário: { $value }
    .sms = { $value }

booked =
    Agendado! { $number }, código { $code }
    { $time }
    { $office }, { $address }
    Traga um documento de identidade (ID), esta mensagem e os originais com tradução certificada. { $bring }
    Remarcar ou cancelar é grátis: escreva para nós.
    .sms =
    Agendado! { $number }, código { $code }
    { $time }
    { $office }, { $address }
    Traga ID, este SMS, originais e tradução certificada. { $bring }
    Mudar/cancelar: escreva aqui.
