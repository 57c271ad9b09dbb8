# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = Pran yon randevou
telegram-menu-my = Wè, chanje oswa anile randevou m
telegram-menu-language = Lang
telegram-menu-back = Kesyon anvan an
telegram-menu-cancel = Kite kesyon sa a
telegram-menu-restart = Rekòmanse
telegram-menu-help = Èd
telegram-menu-privacy = Sa nou konsève ak pou konbyen tan
telegram-menu-stop = Pa voye mesaj ankò

# { $task } is what is open, in words. /restart begins anew.
telegram-open = Nou te la a: { $task }. Kontinye ak kesyon ki anba a, oswa peze /restart pou rekòmanse.
telegram-left = Dakò, nou kite sa. Randevou ou yo rete jan yo ye a.
telegram-privacy = Nou konsève randevou ou ak non ou, dat nesans ou, kontak ou ak repons ou yo, chifre, jiska 30 jou apre dat li. Yon konvèsasyon ki pa fini efase apre 24 èdtan, e sa ou ekri efase lè nou fin reponn. Telegram wè tout mesaj; se Telegram ki deside sa li konsève. Kesyon: { $hotline }.
