# Lembretes, e o que se diz quando são respondidos.
reminder = Lembrete: { $inquiry }, { $time }, { $office }.
reminder-also = Também: { $inquiry }, { $time }, { $office }.
reminder-come = Vou sim
reminder-move = Remarcar
reminder-cancel = Cancelar
reminder-where = Onde é, o que levar
reminder-kept = Obrigado! Esperamos você: { $time }, { $office }.
reminder-changed = Aquela mensagem era do seu horário antigo. Seu agendamento agora: { $time }, { $office }.
reminder-gone = Esse agendamento não vale mais. Para ver o seu, digite: meu agendamento
reminder-wrong-number = Obrigado por avisar. Não vamos mais escrever sobre esse agendamento.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = seu lembrete
