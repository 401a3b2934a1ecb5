package leadsto.dataset;

import java.util.Random;
import leadsto.thought.Approach;
import leadsto.thought.Speaker;

/** Hand-made chains that the tests of this package share. */
public final class Strands {
    private Strands() {}

    public static Drawing tides() {
        return new Drawing()
                .in("en")
                .source("A talk by the sea", "CC-BY-4.0")
                .question("Why are there two tides a day and not one?")
                .observation("The water also rises on the far side of the earth")
                .doubt("But the moon pulls toward itself,")
                .evaluation("The objection is fair:")
                .premise("The pull weakens with distance, so the far water is left behind")
                .response("So think of stretching, not of lifting.")
                .answer("The moon stretches the ocean along one line, and a stretched thing bulges at both ends")
                .chain();
    }

    public static Drawing bread() {
        return new Drawing()
                .in("ru")
                .source("Разговор на кухне", null)
                .question("Почему хлеб черствеет быстрее в холодильнике?")
                .doubt("Но ведь холод всё замедляет…")
                .premise("Черствение — это не высыхание, а кристаллизация крахмала;")
                .premise("около нуля крахмал кристаллизуется быстрее всего")
                .answer("«Хлеб надо держать в тепле или морозить»")
                .chain(Approach.CONSTRUCTIVE_CRITICISM);
    }

    /** Six conversations that share nothing, three of them with two chains. */
    public static Drawing six() {
        Drawing six = tides().by(Speaker.PERSON)
                .question("Why are there two tides a day and not one?")
                .premise("I have seen that the moon moves on while the earth turns.")
                .by(Speaker.ASSISTANT)
                .answer("The moon stretches the ocean along one line, and a stretched thing bulges at both ends")
                .chain(Approach.EMOTIONAL);
        six.in("en")
                .source("On lending", "CC-BY-4.0")
                .by(Speaker.PERSON)
                .question("Should I lend my brother the money?")
                .doubt("He has never paid me back.")
                .by(Speaker.ASSISTANT)
                .evaluation("That weighs more than what he promises.")
                .answer("Give him what you can afford to lose and call it a gift.")
                .chain(Approach.DISAPPOINTMENT);
        six.source("A trace", null)
                .by(Speaker.PERSON)
                .question("What is the sum of the first ten odd numbers?")
                .by(Speaker.MONOLOGUE)
                .observation("1 + 3 = 4 and 1 + 3 + 5 = 9.")
                .doubt("Is that always a square?")
                .premise("Each odd number is the rim of the next square")
                .answer("100")
                .chain();
        six.in("ru")
                .source("Разговор на кухне", null)
                .by(Speaker.PERSON)
                .question("Почему хлеб черствеет быстрее в холодильнике?")
                .doubt("Но ведь холод всё замедляет…")
                .by(Speaker.ASSISTANT)
                .premise("Черствение — это не высыхание, а кристаллизация крахмала;")
                .premise("около нуля крахмал кристаллизуется быстрее всего")
                .answer("«Хлеб надо держать в тепле или морозить»")
                .chain(Approach.CONSTRUCTIVE_CRITICISM);
        six.source("Письмо", "CC0-1.0")
                .by(Speaker.AUTHOR)
                .doubt("Дневник, который ведут ради других, лжёт.")
                .evaluation("Но и такая ложь показывает, кем человек хотел быть.")
                .answer("Вести его всё же стоит.")
                .chain(Approach.EMOTIONAL)
                .doubt("Дневник, который ведут ради других, лжёт.")
                .premise("Себе солгать труднее, чем читателю.")
                .answer("Вести его всё же стоит.")
                .chain();
        six.source("Спор о шахматах", null)
                .by(Speaker.PERSON)
                .question("Зачем учить эндшпиль раньше дебюта?")
                .by(Speaker.ASSISTANT)
                .premise("В эндшпиле видно, чего стоит каждая фигура.")
                .response("Вот тогда и дебют станет понятен:")
                .answer("С конца начинают, потому что конец объясняет начало.")
                .chain()
                .question("Зачем учить эндшпиль раньше дебюта?")
                .answer("С конца начинают, потому что конец объясняет начало.")
                .chain();
        return six;
    }

    private static final String[] WORDS =
            ("harbour lamp river stone winter bread letter window garden mirror copper pigeon"
                            + " ladder candle thunder orchard violin marble saddle feather anchor basket pepper meadow lantern")
                    .split(" ");

    /** A word, drawn by a number. */
    static String word(int number) {
        return WORDS[Math.floorMod(number, WORDS.length)] + number;
    }

    /** So many words, drawn by a number, so that two texts have little in common. */
    static String words(int number, int count) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word(random.nextInt(1000)));
        }
        return text.toString();
    }
}
