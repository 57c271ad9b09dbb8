ask-find-name = Nou ka voye l ankò. Sou ki non randevou a ye?
    .again = Tanpri tape non ak siyati, tankou: Ana Lopez
find-sent = Si nou gen randevou sa a, nimewo li ak kòd li sou wout pou telefòn ki te pran l lan. Si ou poko jwenn anyen apre 5 minit, rele { $hotline }.
