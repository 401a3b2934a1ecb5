package leadsto.dataset.trainer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dataset's description in Croissant 1.1 (JSON-LD): every file with its digest, every column with its type. */
final class Croissant {
    static final String FILE = "croissant.json";

    private static final String CONFORMS = "http://mlcommons.org/croissant/1.1";

    private Croissant() {}

    static Map<String, Object> document(
            List<Configuration> configurations, String license, String name, Optional<LocalDate> published) {
        List<Object> files = new ArrayList<>();
        List<Object> records = new ArrayList<>();
        for (Configuration configuration : configurations) {
            for (Configuration.Part split : configuration.splits()) {
                for (Configuration.DataFile file : split.files()) {
                    files.add(file(file));
                    records.add(recordSet(configuration, file));
                }
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context());
        document.put("@type", "sc:Dataset");
        document.put("conformsTo", CONFORMS);
        document.put("name", name);
        document.put(
                "description",
                "Chains of thoughts that lead to answers, as a graph of thoughts holds them, told in the formats of trainers.");
        document.put("license", license);
        document.put("url", ".");
        published.ifPresent(date -> document.put("datePublished", date.toString()));
        document.put("creator", two("@type", "sc:Organization", "name", "LeadsTo"));
        document.put("distribution", files);
        document.put("recordSet", records);
        return document;
    }

    private static Map<String, Object> two(String key, Object value, String other, Object otherValue) {
        Map<String, Object> two = new LinkedHashMap<>();
        two.put(key, value);
        two.put(other, otherValue);
        return two;
    }

    private static Map<String, Object> file(Configuration.DataFile file) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@type", "cr:FileObject");
        object.put("@id", file.path());
        object.put("name", file.path());
        object.put("contentUrl", file.path());
        object.put("contentSize", file.bytes() + " B");
        object.put(
                "encodingFormat", file.path().endsWith(".parquet") ? "application/x-parquet" : "application/jsonlines");
        object.put("sha256", file.sha256());
        return object;
    }

    private static Map<String, Object> recordSet(Configuration configuration, Configuration.DataFile file) {
        String id = file.path().replaceAll("\\.[a-z]+$", "").replace('/', '_');
        List<Object> fields = new ArrayList<>();
        configuration
                .features()
                .forEach((name, type) -> fields.add(field(id + "/" + name, name, (Map<?, ?>) type, file)));
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("@type", "cr:RecordSet");
        set.put("@id", id);
        set.put("name", id);
        set.put("field", fields);
        return set;
    }

    private static Map<String, Object> field(String id, String name, Map<?, ?> type, Configuration.DataFile file) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("@type", "cr:Field");
        field.put("@id", id);
        field.put("name", id);
        Object list = type.get("list");
        Object nested = list instanceof List<?> ? list : type.get("struct");
        if (nested instanceof List<?> keys) {
            List<Object> parts = new ArrayList<>();
            for (Object key : keys) {
                String part = (String) ((Map<?, ?>) key).get("name");
                Map<String, Object> sub = leaf(id + "/" + part, (String) ((Map<?, ?>) key).get("dtype"));
                sub.put("source", source(file, name, (list == null ? "$." : "$[*].") + part));
                parts.add(sub);
            }
            field.put("subField", parts);
        } else {
            field.putAll(leaf(id, (String) (list == null ? type.get("dtype") : list)));
            field.put("source", source(file, name, ""));
        }
        if (list != null) {
            field.put("isArray", true);
            field.put("arrayShape", "-1");
        }
        return field;
    }

    private static Map<String, Object> leaf(String id, String type) {
        Map<String, Object> leaf = new LinkedHashMap<>();
        leaf.put("@type", "cr:Field");
        leaf.put("@id", id);
        leaf.put("name", id);
        leaf.put(
                "dataType",
                switch (type) {
                    case "bool" -> "sc:Boolean";
                    case "float64" -> "sc:Float";
                    default -> "sc:Text";
                });
        return leaf;
    }

    private static Map<String, Object> source(Configuration.DataFile file, String column, String path) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("fileObject", Map.of("@id", file.path()));
        source.put("extract", Map.of("column", column));
        if (!path.isEmpty()) {
            source.put("transform", Map.of("jsonPath", path));
        }
        return source;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@language", "en");
        context.put("@vocab", "https://schema.org/");
        context.put("arrayShape", "cr:arrayShape");
        context.put("column", "cr:column");
        context.put("conformsTo", "dct:conformsTo");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("data", two("@id", "cr:data", "@type", "@json"));
        context.put("dataType", two("@id", "cr:dataType", "@type", "@vocab"));
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("extract", "cr:extract");
        context.put("field", "cr:field");
        context.put("fileObject", "cr:fileObject");
        context.put("isArray", "cr:isArray");
        context.put("jsonPath", "cr:jsonPath");
        context.put("recordSet", "cr:recordSet");
        context.put("sc", "https://schema.org/");
        context.put("source", "cr:source");
        context.put("subField", "cr:subField");
        context.put("transform", "cr:transform");
        return context;
    }
}
