ask-question = Ano po ang gusto ninyong malaman?
    .again = Paki-type po ang numero mula 1 hanggang 6:
question-status = Lagay ng kaso ko
question-forms = Mga form
question-waiting = Gaano katagal
question-call = Makipag-usap sa tao
question-lawyer = Abogado o kinatawan
question-visit = Bayad, kasama, kung mahuhuli

answer-status = Ihanda po ang receipt number at tumawag sa { $hotline }, araw o gabi. Nasa sulat (Notice) ninyo: 3 titik at 10 numero. Para sa menu, i-type ang 0.
answer-forms = Libre po ang mga form. Humingi sa { $hotline } at darating sa koreo. Huwag magbayad kanino man para sa blangkong form. Para sa menu, i-type ang 0.
answer-waiting = Depende sa form at opisina kung gaano katagal. Tumawag po sa { $hotline }, dala ang receipt number, para malaman ang sa inyo. Menu: i-type ang 0.
answer-call = Tumawag po sa { $hotline }. Kung bingi o mahina ang pandinig: TTY { $tty }. Para sa menu, i-type ang 0.
answer-lawyer = Abogado po at akreditadong kinatawan lang ang puwedeng magpayo sa batas. Marami ang libre. Para makahanap: { $lawyers }. Menu: i-type ang 0.
answer-visit = Libre po ang appointment. Puwedeng isama ang pamilya, interpreter o abogado. Kung mahuhuli o hindi makakapunta, ilipat dito nang libre. Menu: i-type ang 0.
