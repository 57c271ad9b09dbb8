# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = Kumuha ng appointment
telegram-menu-my = Tingnan, ilipat o kanselahin ang akin
telegram-menu-language = Wika
telegram-menu-back = Ang naunang tanong
telegram-menu-cancel = Iwan ang tanong na ito
telegram-menu-restart = Magsimula ulit
telegram-menu-help = Tulong
telegram-menu-privacy = Ano ang itinatago namin at gaano katagal
telegram-menu-stop = Huwag nang mag-message

# { $task } is what is open, in words. /restart begins anew.
telegram-open = Dito po tayo huminto: { $task }. Ituloy po ang tanong sa ibaba, o pindutin ang /restart para magsimula ulit.
telegram-left = Sige po, iiwan natin iyan. Hindi nagbabago ang mga appointment ninyo.
telegram-privacy = Itinatago po namin ang appointment ninyo kasama ang pangalan, petsa ng kapanganakan, contact at mga sagot, naka-encrypt, hanggang 30 araw pagkatapos ng petsa nito. Binubura ang usapang hindi natapos pagkalipas ng 24 oras, at ang isinulat ninyo kapag nasagot na. Nakikita ng Telegram ang lahat ng mensahe; sila ang bahala sa itinatago nila. Mga tanong: { $hotline }.
