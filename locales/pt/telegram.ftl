# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = Fazer um agendamento
telegram-menu-my = Ver, remarcar ou cancelar meu agendamento
telegram-menu-language = Idioma
telegram-menu-back = A pergunta anterior
telegram-menu-cancel = Deixar esta pergunta
telegram-menu-restart = Começar de novo
telegram-menu-help = Ajuda
telegram-menu-privacy = O que guardamos e por quanto tempo
telegram-menu-stop = Não receber mais mensagens

# { $task } is what is open, in words. /restart begins anew.
telegram-open = Estávamos aqui: { $task }. Continue com a pergunta abaixo, ou toque em /restart para começar de novo.
telegram-left = Certo, deixamos isso. Seus agendamentos continuam como estão.
telegram-privacy = Guardamos seu agendamento com nome, data de nascimento, contato e respostas, de forma criptografada, até 30 dias depois da data. Uma conversa não terminada é apagada após 24 horas, e o que você escreve, depois de respondido. O Telegram vê cada mensagem; o que ele guarda depende dele. Dúvidas: { $hotline }.
