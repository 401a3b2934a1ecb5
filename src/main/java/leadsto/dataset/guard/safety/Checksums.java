package leadsto.dataset.guard.safety;

/** The check digits by which numbers of people differ from other numbers. Each takes digits alone, but for the IBAN. */
final class Checksums {
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int SNILS_DIGITS = 11;
    private static final int SHORT_INN = 10;
    private static final int LONG_INN = 12;
    private static final int IBAN_MODULUS = 97;

    private Checksums() {}

    /** Luhn's, ISO/IEC 7812-1: of payment cards. */
    static boolean card(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    /** ISO 13616: letters and digits of an IBAN, without spaces, in capitals. */
    static boolean iban(String iban) {
        String turned = iban.substring(4) + iban.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.getNumericValue(turned.charAt(i));
            rest = (rest * (value > 9 ? 100 : 10) + value) % IBAN_MODULUS;
        }
        return rest == 1;
    }

    /** The insurance number of a person in Russia. */
    static boolean snils(String digits) {
        if (digits.length() != SNILS_DIGITS) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < SNILS_DIGITS - 2; i++) {
            sum += (digits.charAt(i) - '0') * (SNILS_DIGITS - 2 - i);
        }
        int check = sum % 101 % 100;
        return check == Integer.parseInt(digits.substring(SNILS_DIGITS - 2)) && sum > 0;
    }

    /** The tax number of a firm (10 digits) or a person (12) in Russia. */
    static boolean inn(String digits) {
        return digits.length() == SHORT_INN
                ? weighs(digits, INN_10)
                : digits.length() == LONG_INN && weighs(digits, INN_11) && weighs(digits, INN_12);
    }

    private static boolean weighs(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum > 0 && sum % 11 % 10 == digits.charAt(weights.length) - '0';
    }
}
