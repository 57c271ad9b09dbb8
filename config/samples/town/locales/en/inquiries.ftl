# Why people come: names, what to bring, what to try first.
inquiry-new-passport = First passport
inquiry-renew-passport = Renew a passport
inquiry-child-passport = Passport for a child under 16
inquiry-lost-passport = Lost or stolen passport
inquiry-marriage-license = Marriage license
inquiry-marriage-copy = Copy of a marriage certificate

bring-also = Also: { $list }.
bring-nothing-else = That is all.
bring-birth-certificate = birth certificate
bring-photo = 1 passport photo
bring-old-passport = old passport
bring-both-parents = both parents
bring-both-people = both people, each with ID

first-renew-by-mail = most people can renew by mail, without a visit: { $hotline }.
