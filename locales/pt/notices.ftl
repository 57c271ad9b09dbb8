# Mensagens que o textpass manda por conta própria.
notice-confirmation =
    Seu agendamento: { $number }, código { $code }
    { $time }
    { $office }, { $address }
    { $name }. Para remarcar ou cancelar, escreva para nós.
    .sms =
    Seu agendamento: { $number }, código { $code }
    { $time }
    { $office }, { $address }
    { $name }. Para remarcar ou cancelar, escreva aqui.
    .nameless-sms =
    Seu agendamento: { $number }, código { $code }
    { $time }
    { $office }, { $address }
    Para remarcar ou cancelar, escreva para nós.
notice-cancelled = { $organisation } teve que cancelar { $number }, { $time }. Sentimos muito. Para outro horário, digite: agendar
notice-readdressed-here = { $number } agora está neste telefone. Novo código: { $code }. { $time }, { $office }.
notice-readdressed-away = Nossa equipe passou { $number } para outro telefone. Você não pediu isso? Ligue para { $phone }.
