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
notice-is-cancelled = Seu agendamento { $number }, { $time }, está cancelado. Para outro horário, digite: agendar
notice-readdressed-here = { $number } agora está neste telefone. Novo código: { $code }. { $time }, { $office }.
notice-readdressed-away = Nossa equipe passou { $number } para outro telefone. Você não pediu isso? Ligue para { $phone }.
notice-moved-elsewhere = De outro telefone, com o número e o código, alguém mudou { $number } para: { $time }, { $office }. Novo código: { $code }. Não foi você? Ligue para { $phone }.
notice-cancelled-elsewhere = De outro telefone, com o número e o código, alguém cancelou { $number }, { $time }. Não foi você? Ligue para { $phone }.
notice-locked = De outros telefones, alguém tentou códigos errados para { $number }. Seu agendamento continua valendo. Por um dia, só este telefone pode abrir. Dúvidas? Ligue para { $phone }.
done-before-booked = Essa mensagem já tinha agendado { $number }. Nada foi feito agora. Para ver, digite: meu agendamento
done-before-moved = Essa mensagem já tinha mudado { $number }. Nada foi feito agora. Para ver, digite: meu agendamento
done-before-cancelled = Essa mensagem já tinha cancelado { $number }. Nada foi feito agora.
too-many-texts = Foram muitas mensagens em pouco tempo. Escreva de novo em { $wait }, por favor, ou ligue para { $hotline }.
notice-unfit =
    Seu agendamento: { $number }, código { $code }
    { $time }
    Algo mudou do nosso lado. Antes de vir, ligue para { $phone }, por favor.
