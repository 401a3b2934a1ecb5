package leadsto.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Wet clay swells in winter.       | Wet clay swells in winter and lifts the pavement.   | true",
                "en | Wet clay swells in winter nights. | Wet clay swells in winter.                         | true",
                "en | Wet clay swells in winter.       | Wet clay only swells in winter.                     | false",
                "en | Wet clay swells in winter.       | Wet clay does not swell in winter.                  | false",
                "en | Wet clay swells in winter.       | If wet clay swells in winter, the pavement cracks.  | false",
                "en | Wet clay swells in winter.       | Dry sand swells in winter.                          | false",
                "en | Clay swells.                     | Clay swells in winter.                              | false",
                "ru | Мокрая глина пучится зимой.      | Мокрая глина пучится зимой и поднимает тротуар.     | true",
                "ru | Мокрая глина пучится зимой.      | Мокрая глина не пучится зимой.                      | false"
            })
    void oneSentenceHoldsWhatAnotherSays(String language, String one, String other, boolean holds) {
        assertThat(Coverage.holds(of(language, one), of(language, other))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | When did the old bridge collapse?      | The old bridge collapsed in 1907.               | true",
                "en | When did the old bridge collapse?      | The old bridge collapsed from rust.             | false",
                "en | Why does wet clay swell in winter?     | Wet clay swells in winter because water freezes. | true",
                "en | Why does wet clay swell in winter?     | Wet clay swells in winter nights.               | false",
                "en | Who built the old stone bridge?        | The old stone bridge was built by Telford.      | true",
                "en | Who built the old stone bridge?        | The old stone bridge was built slowly.          | false",
                "en | Should towns keep old bridges?         | Towns should not keep old bridges.              | true",
                "en | Should towns keep old bridges?         | Towns may keep old bridges.                     | false",
                "ru | Почему мокрая глина пучится зимой?     | Мокрая глина пучится зимой, потому что вода замерзает. | true",
                "ru | Когда рухнул старый мост?              | Старый мост рухнул в 1907 году.                 | true",
                "ru | Когда рухнул старый мост?              | Старый мост рухнул от ржавчины.                 | false"
            })
    void aSentenceTellsWhatIsAsked(String language, String question, String sentence, boolean tells) {
        assertThat(Coverage.tells(of(language, question), of(language, sentence)))
                .as(of(language, question) + " / " + of(language, sentence))
                .isEqualTo(tells);
    }

    private static Wording of(String language, String text) {
        return Wording.of(text, language).orElseThrow();
    }
}
