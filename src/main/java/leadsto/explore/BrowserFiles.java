package leadsto.explore;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Neo4j Browser's own files, out of its jar, as they are but for two expressions: how large a node is drawn, and how much of
 * its caption is tried.
 *
 * <p>Its style sheets know no size that depends on a property. So the size that the style gives a kind grows with the
 * thought's {@code flow}, which is the centrality of an attractor for an answer: up to two and a half times the diameter.
 * And it tries as many letters of a caption as broad ones would fill the circle with, cut anywhere; given twice as many it
 * fills the circle, and ends with an ellipsis.
 */
class BrowserFiles implements WebMvcConfigurer {
    private static final Pattern DIAMETER =
            Pattern.compile("parseFloat\\(this\\.style\\.forNode\\((\\w)\\)\\.get\\(\"diameter\"\\)\\)");
    private static final String GROWN = "*Math.min(2.5,1+4*Math.sqrt(parseFloat($1.propertyMap.flow)||0))";

    private static final Pattern CAPTION = Pattern.compile("(\\w)\\.length>(\\w)\\?\\1\\.substring\\(0,\\2\\):\\1");
    private static final String TWICE = "$1.length>$2?$1.substring(0,2*$2):$1";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/browser/**")
                .addResourceLocations("classpath:/browser/")
                .resourceChain(true)
                .addTransformer(new Adapted());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/browser/").setViewName("forward:/browser/index.html");
        registry.addRedirectViewController("/browser", "/browser/");
    }

    /** The program of the page, with the grown size and the fuller captions; all else as it is. */
    static String adapted(String program) {
        String grown = DIAMETER.matcher(program).replaceAll("$0" + GROWN);
        return CAPTION.matcher(grown).replaceAll(TWICE);
    }

    private static final class Adapted implements ResourceTransformer {
        @Override
        public Resource transform(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
                throws IOException {
            Resource resource = chain.transform(request, file);
            String name = resource.getFilename();
            if (name == null || !name.startsWith("app-") || !name.endsWith(".js")) {
                return resource;
            }
            String program = resource.getContentAsString(StandardCharsets.UTF_8);
            return new TransformedResource(resource, adapted(program).getBytes(StandardCharsets.UTF_8));
        }
    }
}
