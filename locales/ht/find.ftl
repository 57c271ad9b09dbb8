ask-find-name = Nou ka voye konfimasyon ou ankò. Ki non ak ki dat nesans moun ki gen randevou a?
    .again = Tanpri tape non ak siyati, tankou: Ana Lopez
    .rest = E non konplè a?
find-sent = Si nou gen randevou sa a, nimewo li ak kòd li sou wout pou telefòn ki te pran l lan. Si ou poko jwenn anyen apre 5 minit, rele { $hotline }.
