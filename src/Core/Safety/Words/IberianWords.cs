namespace Waymark.Core.Safety.Words;

/// <summary>Spanish and Portuguese.</summary>
static class IberianWords
{
    public static readonly Tongue[] All =
    [
        new("Spanish")
        {
            Codes = """
                código, códigos, verificación, pin, clave sms, clave dinámica, contraseña de un solo uso, clave de un solo uso,
                código de verificación, código sms, cod, mi token, token es, token sms, contraseña dinámica
                """,
            Passwords = """
                contraseña, contraseñas, contraseña de trading, contraseña comercial, clave, contra, palabra clave,
                contraseña de comercio, clave de comercio, contraseña de fondos, contrasenia, pass de trading
                """,
            Phones = """
                teléfono, telefono, celular, móvil, número, numero, llámame, llamame, núm, cel, tlf, mi cel, número de teléfono, fono
                """,
            Seeds = "semilla, frase semilla, frase secreta, frase de recuperación, palabras secretas",
            Keys = "clave api, secreto, llave",
            Labels = """
                error, fallo, pedido, caso, versión, postal, código postal, código de error, referencia, año, años, promocional, país,
                código de país, código de referido, usuario, últimos dígitos, últimos 4 dígitos
                """,
            Money = """
                dólares, dolares, pesos, soles, bolívares, euros, mil, saldo, precio, monto, perdí, millones, retirar, casi, unos, como
                """,
            Units = """
                segundos, segundo, seg, minutos, minuto, hora, horas, día, días, semanas, meses, mes, año, años, veces, vez, personas,
                usuarios, cuentas, mensajes, intentos, euros
                """,
            Senders = "de, del, desde",
            Links = """
                mi, mis, el, la, los, un, una, tu, su, este, esta, aquí, ya, de, del, por favor, señor, hola, sí, nuevo, llegó,
                me llegó, recibí, acá, para, esto, eso, ese, q, que, cuenta
                """,
            Is = "es, son, era, fue, dice",
            Ordinary = """
                incorrecta, incorrecto, correcta, inválida, mala, olvidada, olvidé, no, nueva, vieja, débil, segura, igual, misma,
                perdida, de, para, por, y, pero, que, cambiada, cambiar, restablecer, bloqueada, muy, demasiado, secreta, necesaria,
                obligatoria
                """,
            Texts = "dígitos",
            Came = """
                llegar, acaba de llegar, llegó, me llegó, llegó esto, recibí, recibido, recibida, me mandaron, mandaron, me enviaron,
                enviaron, dice, me salió, vino, ha llegado
                """,
            Shows = "da, sale, aparece, muestra, marca, pantalla, qué, significa",
            Negations = "no, nunca, ni",
            Names = "usuario, nombre",
            Thens = "y, luego, después",
            Prepositions = "desde, con, hace, en, hasta, a las, al, para",
            At = "arroba",
            Dot = "punto",
            Transactions = "transacción",
            Digits = "cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve",
            Teens = "diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve",
            Tens = "veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa",
            Doubles = "doble",
            Triples = "triple",
            Pluses = "más",
        },
        new("Portuguese")
        {
            Codes = """
                código, códigos, verificação, senha de uso único, senha sms, código de verificação, código sms, token é, meu token,
                token sms, cod
                """,
            Passwords = """
                senha, senhas, palavra-passe, palavra passe, senha de negociação, senha de trading, senha de fundos, senha de saque
                """,
            Phones = "telefone, celular, telemóvel, número, zap, whats, ligue, liga",
            Seeds = "frase semente, frase secreta, frase de recuperação, palavras de recuperação, semente",
            Keys = "chave, chave api, segredo",
            Labels = """
                erro, pedido, chamado, versão, cep, código de erro, referência, ano, protocolo, cupom, código do país,
                código de indicação
                """,
            Money = "reais, real, dólares, mil, saldo, preço, valor, perdi, milhões, quase, uns, umas",
            Units = """
                segundos, minutos, minuto, horas, hora, dias, dia, semanas, meses, mês, anos, ano, vezes, vez, pessoas, usuários,
                contas, mensagens, tentativas
                """,
            Senders = "de, do, desde",
            Links = """
                meu, minha, o, a, os, seu, sua, esse, este, aqui, aí, já, por favor, senhor, oi, olá, sim, novo, chegou, recebi, do, da,
                conta
                """,
            Is = "é, eh, são, era, foi, diz",
            Ordinary = """
                incorreta, errada, errado, correta, inválida, esquecida, esqueci, não, nova, velha, antiga, fraca, forte, segura, igual,
                mesma, perdida, de, do, da, para, pra, por, e, mas, que, trocar, mudar, redefinir, bloqueada, muito
                """,
            Texts = "dígitos",
            Came = "chegar, chegou, recebi, recebido, veio, mandaram, me mandaram, enviaram, diz, deu",
            Shows = "aparece, apareceu, mostra, mostrou, deu, dá, tela, qual",
            Negations = "não, nunca, nem",
            Names = "usuário, nome",
            Thens = "e, depois",
            Prepositions = "desde, com, há, em, até, às, ao, pra",
            At = "arroba",
            Dot = "ponto",
            Digits = "zero, um/uma, dois/duas, três, quatro, cinco, seis/meia, sete, oito, nove",
            Teens = "dez, onze, doze, treze, quatorze/catorze, quinze, dezesseis, dezessete, dezoito, dezenove",
            Tens = "vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa",
            Doubles = "duplo",
            Pluses = "mais",
        },
    ];
}
