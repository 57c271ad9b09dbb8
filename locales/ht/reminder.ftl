# Rapèl, ak sa nou di lè moun reponn yo.
reminder = Rapèl: { $inquiry }, { $time }, { $office }.
reminder-also = Epi tou: { $inquiry }, { $time }, { $office }.
reminder-come = M ap vini
reminder-move = Lòt lè
reminder-cancel = Anile
reminder-where = Ki kote, sa pou m pote
reminder-kept = Mèsi! N ap tann ou: { $time }, { $office }.
reminder-changed = Mesaj sa a te pou ansyen lè ou a. Randevou ou kounye a: { $time }, { $office }.
reminder-gone = Randevou sa a pa valab ankò. Pou wè sa ou genyen, tape: randevou mwen
reminder-wrong-number = Mèsi paske ou fè nou konnen. Nou p ap ekri w ankò pou randevou sa a.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = rapèl ou a
