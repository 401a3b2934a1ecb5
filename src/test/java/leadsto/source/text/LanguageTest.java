package leadsto.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | no",
                "en | Let x be a real number such that x + y = 0; find the largest value of y.",
                "ru | Это неправда",
                "ru | LoRA и fine-tune: что выбрать?",
                "ru | Я думаю, на основании ответа можно восстановить вопросы, которые к нему вели.",
                "uk | Українська мова є державною мовою в Україні, і вона дуже гарна та милозвучна",
                "de | Das ist ein deutscher Satz, der lang genug ist, um erkannt zu werden.",
                "fr | C'est une phrase française assez longue pour être reconnue comme telle.",
                "zh | 人工智能",
                "ja | これは日本語です",
                "und | 42 + 1 = 43"
            })
    void languageIsToldByScriptAndLetters(String language, String text) {
        assertThat(Language.of(text)).isEqualTo(language);
    }
}
