package leadsto.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    private static final String RUSSIAN =
            "Привет, мир! «Это Россия» — сказал он и ушёл. Съешь же ещё этих мягких булок, да выпей чаю.";

    @ParameterizedTest
    @CsvSource({
        "x-MacRoman, UTF-8 read as Mac Roman",
        "windows-1251, UTF-8 read as Windows-1251",
        "ISO-8859-1, UTF-8 read as Latin-1"
    })
    void russianIsMended(String charset, String name) {
        String misread = misread(RUSSIAN, charset);

        Mojibake mojibake = Mojibake.in(misread).orElseThrow();

        assertThat(mojibake.name()).isEqualTo(name);
        assertThat(mojibake.mend(misread)).isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "windows-1251", "windows-1252", "ISO-8859-1"})
    void frenchAndGermanAreMended(String charset) {
        for (String text :
                List.of("Été comme hiver, déjà vu à l’hôtel — où ça ?", "Für größere Übungen: „süß“, 20 €")) {
            String misread = misread(text, charset);

            assertThat(Mojibake.in(misread).orElseThrow().mend(misread)).isEqualTo(text);
        }
    }

    @Test
    void whatWindows1252HasNoCharacterForIsLostAndTheRestMended() {
        String misread = misread("Привет, это мысль", "windows-1252");

        assertThat(Mojibake.in(misread).orElseThrow().mend(misread)).isEqualTo("Привет, �то мы�ль");
    }

    @Test
    void noBreakSpacesAndUndefinedBytesThatAnEditorReplacedAreRestored() {
        String misread = misread(RUSSIAN, "windows-1251").replace('\u00A0', ' ').replace('\uFFFD', '?');

        assertThat(Mojibake.in(misread).orElseThrow().mend(misread)).isEqualTo(RUSSIAN);
    }

    @Test
    void textMisreadTwiceIsMendedTwice() {
        String misread = misread(misread("Мысль ведёт к ответу", "x-MacRoman"), "x-MacRoman");

        assertThat(Mojibake.in(misread).orElseThrow().mend(misread)).isEqualTo("Мысль ведёт к ответу");
    }

    @Test
    void onlyTheDamagedLinesOfAMixedTextAreMended() {
        String mixed = "Это правильная строка, «да».\n" + misread("А эта испорчена по дороге.", "windows-1251");

        assertThat(Mojibake.in(mixed).orElseThrow().mend(mixed))
                .isEqualTo("Это правильная строка, «да».\nА эта испорчена по дороге.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Он сказал «СССР» и «Р». Р»С» — РСФСР. №5 в „кавычках“ — “вот”. Привет вЂ” мир",
                "Été, « CAFÉ » à l’État, “État”, –Où ? —Été.",
                "Für „Äpfel“ und „Ä“: Straße, süß",
                "—Él dijo que no.\n—Él lo sabe.\n—Ésta es la razón.",
                "NÃO É SÃO; ação, coração — “Ã”",
                "In passing: Ð is an Icelandic letter, and вЂ is a sign of trouble.",
                "The word `Ð¿Ñ€Ð¸Ð²ÐµÑ‚` is what a browser shows.",
                "√π and √π ≈ ∑ x, ∞ ≠ √∞",
                "Рівне та Львів — це міста; їжак, ґанок",
                "Ђоко, Љубљана, њива",
                "你好，世界！",
                "Ok 🧭 yes 👍 – “fine”…"
            })
    void rightTextIsLeftAlone(String text) {
        assertThat(Mojibake.in(text)).isEmpty();
    }

    @Property(tries = 200, seed = "2026")
    void misreadCyrillicWordsComeBack(@ForAll("cyrillic") String text) {
        String misread = misread(text, "x-MacRoman");

        assertThat(Mojibake.in(misread).map(it -> it.mend(misread))).isEqualTo(Optional.of(text));
    }

    @Property(tries = 200, seed = "2026")
    void cyrillicWordsAreNeverTakenForDamage(@ForAll("cyrillic") String text) {
        assertThat(Mojibake.in(text)).isEmpty();
    }

    @Provide
    Arbitrary<String> cyrillic() {
        return Arbitraries.strings()
                .withCharRange('а', 'я')
                .ofMinLength(2)
                .ofMaxLength(9)
                .list()
                .ofMinSize(3)
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    private static String misread(String text, String charset) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
    }
}
