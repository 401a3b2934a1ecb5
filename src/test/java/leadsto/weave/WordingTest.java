package leadsto.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | So a physician should not prescribe two drugs.     | Doctors shouldn't prescribe 2 drugs.",
                "en | Plants need light in order to grow.                | A plant requires light in order to grow",
                "en | Therefore every town needs a library.              | Each town really needs a library.",
                "en | The pool holds 1,000 litres of water.              | The pool holds 1000 litres of water.",
                "en | The committee by no means opposes the law.         | The committee doesn't oppose laws.",
                "en | In my opinion, Berlin builds enough homes.         | Berlin builds sufficient homes.",
                "ru | Итак, врачи не должны назначать два лекарства.     | Доктор не должен назначать 2 лекарства.",
                "ru | Следовательно, каждый город нуждается в парке.     | Каждый город нуждается в парках.",
                "ru | Лес, конечно, хранит влагу.                        | Леса хранят влагу."
            })
    void otherWordsMaySayTheSame(String language, String one, String other) {
        assertThat(same(language, one, other))
                .as(wordings(language, one, other))
                .isTrue();
        assertThat(same(language, other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // denied
                "en | The town should build a bridge.          | The town should not build a bridge.",
                "en | The medicine helps patients.             | The medicine never helps patients.",
                "en | The plan works with a budget.            | The plan works without a budget.",
                "en | Somebody opposes the new bridge.         | Nobody opposes the new bridge.",
                "en | The engine can start in winter.          | The engine can't start in winter.",
                "en | The report lacks clear evidence.         | The report has clear evidence.",
                "ru | Город должен построить мост.             | Город не должен построить мост.",
                "ru | Лекарство помогает больным.              | Лекарство никогда не помогает больным.",
                "ru | Чай пьют с сахаром.                      | Чай пьют без сахара.",
                // the opposite
                "en | Taxes increase the price of bread.       | Taxes decrease the price of bread.",
                "en | A happy dog sleeps in the garden.        | An unhappy dog sleeps in the garden.",
                "en | The harmless spider lives in a cellar.   | The harmful spider lives in a cellar.",
                "ru | Налог повышает цену хлеба.               | Налог снижает цену хлеба.",
                "ru | Полезный жук живёт в саду.               | Бесполезный жук живёт в саду.",
                // another number
                "en | The pool holds 100 litres.               | The pool holds 1000 litres.",
                "en | Two dogs guard the house.                | Three dogs guard the house.",
                "en | Sales grew by 5 percent.                 | Sales grew by 5 points.",
                "en | The rate is 3.5 times higher.            | The rate is 35 times higher.",
                "ru | Дом стерегут две собаки.                 | Дом стерегут три собаки.",
                "ru | Продажи выросли на 5 %.                  | Продажи выросли на 50 %.",
                // another name
                "en | Berlin builds many homes.                | Paris builds many homes.",
                "en | The chief of Apple eats fruit.           | The chief of apple eats fruit.",
                "en | Doctors meet in May and rest.            | Doctors meet in March and rest.",
                "en | The treaty binds the US and Canada.      | The treaty binds us and Canada.",
                "ru | Берлин строит дома.                      | Париж строит дома.",
                "ru | Книгу читает Вера.                       | Книгу читает вера.",
                // another quantity, or surer
                "en | All swans are white birds.               | Some swans are white birds.",
                "en | Only swans are white birds.              | Swans are white birds.",
                "en | Rain usually wets the street.            | Rain wets the street.",
                "en | The bridge may carry trains.             | The bridge must carry trains.",
                "en | If the dam breaks, the village drowns.   | The dam breaks, the village drowns.",
                "en | The king was a good singer.              | The king is a good singer.",
                "ru | Все лебеди белые птицы.                  | Некоторые лебеди белые птицы.",
                "ru | Только лебеди белые птицы.               | Лебеди белые птицы.",
                "ru | Мост может выдержать поезд.              | Мост должен выдержать поезд.",
                // turned round, or of something else
                "en | Dogs chase cats in the park.             | Cats chase dogs in the park.",
                "en | Trains run from Rome to Milan.           | Trains run to Rome from Milan.",
                "en | Apples need much sun to ripen.           | Pears need much sun to ripen.",
                "en | The organ needs oxygen to live.          | The organism needs oxygen to live.",
                "en | The cylinder measures liquid volume.     | The cylinder measures volume.",
                "en | When did the king die in battle?         | Where did the king die in battle?",
                "ru | Собаки гоняют кошек в парке.             | Кошки гоняют собак в парке.",
                "ru | Яблоки любят солнце и воду.              | Груши любят солнце и воду."
            })
    void whatDiffersInMoreThanWordsIsNotTheSame(String language, String one, String other) {
        assertThat(same(language, one, other))
                .as(wordings(language, one, other))
                .isFalse();
        assertThat(same(language, other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | This is why the bridge should stay.  | false",
                "en | It breaks the bridge in winter.      | false",
                "en | My bridge carries trains.            | false",
                "en | Is #1 greater than #2?               | false",
                "en | The bridge breaks when it freezes.   | true",
                "en | The bridge that carries trains stays. | true",
                "ru | Поэтому этот мост должен остаться.   | false",
                "ru | Она ломает мост зимой.               | false",
                "ru | Мост ломается, когда он мёрзнет.     | true"
            })
    void whatPointsOutOfTheSentenceDoesNotStandAlone(String language, String text, boolean alone) {
        assertThat(Wording.of(text, language).orElseThrow().standsAlone()).isEqualTo(alone);
    }

    @Test
    void aLanguageWithoutWordListsHasNoWording() {
        assertThat(Wording.of("Der Wald hält das Wasser.", "de")).isEmpty();
    }

    private static boolean same(String language, String one, String other) {
        return Wording.of(one, language)
                .orElseThrow()
                .saysTheSame(Wording.of(other, language).orElseThrow());
    }

    private static String wordings(String language, String one, String other) {
        return Wording.of(one, language) + " / " + Wording.of(other, language);
    }
}
