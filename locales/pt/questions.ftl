ask-question = O que você quer saber?
    .again = Digite um número de 1 a 6:
question-status = Como está meu processo
question-forms = Formulários
question-waiting = Tempo de espera
question-call = Falar com alguém
question-lawyer = Advogado ou ajuda jurídica
question-visit = Custo, acompanhante, atraso

answer-status = Tenha à mão o número do recibo e ligue para { $hotline }, dia e noite. Ele está no seu aviso (notice): 3 letras e 10 números. Para o menu, digite 0.
answer-forms = Os formulários são grátis. Peça por telefone, { $hotline }, e eles chegam pelo correio. Nunca pague por formulário em branco. Para o menu, digite 0.
answer-waiting = O tempo depende do formulário e do escritório. Ligue para { $hotline } com o número do recibo para saber o seu. Para o menu, digite 0.
answer-call = Ligue para { $hotline }. Se você não ouve ou ouve mal: TTY { $tty }. Para o menu, digite 0.
answer-lawyer = Só advogados e representantes credenciados podem dar orientação jurídica. Para achar um, muitos de graça: { $lawyers }. Para o menu, digite 0.
answer-visit = O agendamento é grátis. Pode vir com família, intérprete ou advogado. Se atrasar ou não puder vir, mude aqui sem custo. Para o menu, digite 0.
