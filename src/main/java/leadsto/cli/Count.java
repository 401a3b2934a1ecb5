package leadsto.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option's value that says how many: a whole number from 1. */
final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        try {
            int count = Integer.parseInt(value);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + value + "' is no whole number");
        }
        throw new TypeConversionException("'" + value + "' is too few; give a whole number from 1");
    }
}
