package leadsto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.Set;
import leadsto.dataset.format.RowFormat;

/** The drawing of the packages: what each may know. */
@AnalyzeClasses(packages = "leadsto", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** All of unfolding but its door and its evaluation, which looks at it from outside. */
    private static final String[] STEPS_OF_UNFOLDING = {
        "leadsto.unfold.cue..",
        "leadsto.unfold.block..",
        "leadsto.unfold.segment..",
        "leadsto.unfold.passage..",
        "leadsto.unfold.argument..",
        "leadsto.unfold.turn.."
    };

    @ArchTest
    static final ArchRule stagesKnowOnlyWhatTheyTake = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("thought")
            .definedBy("leadsto.thought..")
            .layer("source")
            .definedBy("leadsto.source..")
            .layer("embed")
            .definedBy("leadsto.embed..")
            .layer("unfold")
            .definedBy("leadsto.unfold..")
            .layer("weave")
            .definedBy("leadsto.weave..")
            .layer("store")
            .definedBy("leadsto.store..")
            .layer("topology")
            .definedBy("leadsto.topology..")
            .layer("chain")
            .definedBy("leadsto.chain..")
            .layer("dataset")
            .definedBy("leadsto.dataset..")
            .layer("trial")
            .definedBy("leadsto.trial..")
            .layer("simulate")
            .definedBy("leadsto.simulate..")
            .layer("page")
            .definedBy("leadsto.page..")
            .layer("explore")
            .definedBy("leadsto.explore..")
            .layer("cli")
            .definedBy("leadsto.cli..")
            .whereLayer("thought")
            .mayNotAccessAnyLayer()
            .whereLayer("source")
            .mayOnlyAccessLayers("thought")
            .whereLayer("embed")
            .mayOnlyAccessLayers("thought")
            .whereLayer("unfold")
            .mayOnlyAccessLayers("thought", "embed")
            .whereLayer("weave")
            .mayOnlyAccessLayers("thought", "embed")
            .whereLayer("store")
            .mayOnlyAccessLayers("thought")
            .whereLayer("topology")
            .mayOnlyAccessLayers("thought")
            .whereLayer("chain")
            .mayOnlyAccessLayers("thought", "topology")
            .whereLayer("trial")
            .mayNotAccessAnyLayer()
            .whereLayer("dataset")
            .mayOnlyAccessLayers("thought", "chain", "trial")
            .whereLayer("simulate")
            .mayOnlyAccessLayers("thought", "chain", "embed", "trial")
            .whereLayer("page")
            .mayOnlyAccessLayers("thought", "topology", "chain", "simulate")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .because("a stage takes values from the one before it and gives values to the next; cli composes them");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("leadsto.(**)")
            .should()
            .beFreeOfCycles()
            .because("the way of the data through the packages is straight");

    @ArchTest
    static final ArchRule unfoldingHasNoCycles = slices().matching("leadsto.unfold.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a turn's way through cues, segments, passages and arguments is straight too");

    @ArchTest
    static final ArchRule onlyUnfoldingLooksIntoItself = noClasses()
            .that()
            .resideOutsideOfPackage("leadsto.unfold..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STEPS_OF_UNFOLDING)
            .because("the steps of unfolding are its own affair; its door is leadsto.unfold.Unfolding");

    @ArchTest
    static final ArchRule stepsOfUnfoldingDoNotKnowItsDoor = noClasses()
            .that()
            .resideInAnyPackage(STEPS_OF_UNFOLDING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("leadsto.unfold")
            .because("the door composes the steps; a step takes what it needs from the one before it");

    @ArchTest
    static final ArchRule aModelsRepliesAreReadBeforeAnybodyUsesThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ask")
            .definedBy("leadsto.unfold.model.ask")
            .layer("line")
            .definedBy("leadsto.unfold.model.line")
            .layer("chat")
            .definedBy("leadsto.unfold.model.chat")
            .layer("prompt")
            .definedBy("leadsto.unfold.model.prompt")
            .layer("reply")
            .definedBy("leadsto.unfold.model.reply")
            .layer("model")
            .definedBy("leadsto.unfold.model")
            .whereLayer("ask")
            .mayNotAccessAnyLayer()
            .whereLayer("line")
            .mayOnlyAccessLayers("ask")
            .whereLayer("chat")
            .mayOnlyAccessLayers("ask", "line")
            .whereLayer("prompt")
            .mayOnlyAccessLayers("ask")
            .whereLayer("reply")
            .mayOnlyAccessLayers("ask")
            .because("what is said to a model, what it replies, and what is made of that are three things");

    @ArchTest
    static final ArchRule theRestOfUnfoldingNeedsNoModel = noClasses()
            .that()
            .resideInAPackage("leadsto.unfold..")
            .and()
            .resideOutsideOfPackage("leadsto.unfold.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("leadsto.unfold.model..", "dev.langchain4j..")
            .because("most users have no model at hand");

    @ArchTest
    static final ArchRule measuresBuildOnEachOther = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("graph")
            .definedBy("leadsto.topology.graph")
            .layer("walk")
            .definedBy("leadsto.topology.walk")
            .layer("path")
            .definedBy("leadsto.topology.path")
            .layer("shape")
            .definedBy("leadsto.topology.shape")
            .whereLayer("graph")
            .mayNotAccessAnyLayer()
            .whereLayer("walk")
            .mayOnlyAccessLayers("graph")
            .whereLayer("path")
            .mayOnlyAccessLayers("graph", "walk")
            .whereLayer("shape")
            .mayOnlyAccessLayers("graph")
            .because("arrays carry the walk, the walk carries the paths; the shape sets directions aside");

    @ArchTest
    static final ArchRule aDatasetIsToldThenFormedThenFiled = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("telling")
            .definedBy("leadsto.dataset.telling")
            .layer("format")
            .definedBy("leadsto.dataset.format")
            .layer("trainer")
            .definedBy("leadsto.dataset.trainer")
            .layer("dataset")
            .definedBy("leadsto.dataset")
            .whereLayer("telling")
            .mayNotAccessAnyLayer()
            .whereLayer("format")
            .mayOnlyAccessLayers("telling")
            .whereLayer("trainer")
            .mayOnlyAccessLayers("format")
            .because("what a chain says does not depend on its columns, and a row not on the split it will stand in");

    @ArchTest
    static final ArchRule experimentsAreMadeOfADatasetsParts = noClasses()
            .that()
            .resideInAPackage("leadsto.dataset..")
            .and()
            .resideOutsideOfPackage("leadsto.dataset.experiment")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("leadsto.dataset.experiment")
            .because("an A/B is told, grouped and filed like a dataset, which knows of no experiment");

    @ArchTest
    static final ArchRule textsKnowNobody = noClasses()
            .that()
            .resideInAPackage("leadsto.dataset.text")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of another package of the program",
                    type -> type.getPackageName().startsWith("leadsto.")
                            && !type.getPackageName().equals("leadsto.dataset.text")))
            .because(
                    "telling, formats and guards share texts and their pieces, which say nothing of where they come from");

    @ArchTest
    static final ArchRule guardsLookAtRowsAlone = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("rule")
            .definedBy("leadsto.dataset.guard.rule")
            .layer("guards")
            .definedBy("leadsto.dataset.guard.form", "leadsto.dataset.guard.likeness", "leadsto.dataset.guard.safety")
            .layer("door")
            .definedBy("leadsto.dataset.guard")
            .layer("making")
            .definedBy("leadsto.dataset", "leadsto.dataset.telling", "leadsto.dataset.format")
            .whereLayer("rule")
            .mayNotAccessAnyLayer()
            .whereLayer("guards")
            .mayOnlyAccessLayers("rule")
            .whereLayer("door")
            .mayOnlyAccessLayers("guards", "rule")
            .because("what was written is judged by itself, whoever wrote it and however");

    @ArchTest
    static final ArchRule nobodyElseTellsChains = noClasses()
            .that()
            .resideOutsideOfPackage("leadsto.dataset..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "tell chains, other than by choosing a Telling",
                    type -> type.getPackageName().equals("leadsto.dataset.telling")
                            && !type.getSimpleName().equals("Telling")))
            .because("how a chain becomes language is the dataset's own affair");

    @ArchTest
    static final ArchRule formatsAreReachedThroughTheirDoor = noClasses()
            .that()
            .resideOutsideOfPackage("leadsto.dataset.format")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are a format",
                    type -> type.isAssignableTo(RowFormat.class) && !type.isEquivalentTo(RowFormat.class)))
            .because("a format is one class behind RowFormat, and may change without anybody noticing");

    @ArchTest
    static final ArchRule thoughtKnowsTheJdkAlone = noClasses()
            .that()
            .resideInAPackage("leadsto.thought..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("leadsto.thought..", "java..")
            .because("the values must outlive every library");

    @ArchTest
    static final ArchRule sourcesAreReadThroughTheirDoor = noClasses()
            .that()
            .resideOutsideOfPackage("leadsto.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("leadsto.source.*..")
            .because("a format is one class behind Sources, and may change without anybody noticing");

    @ArchTest
    static final ArchRule formatsKnowNotEachOther = slices().matching("leadsto.source.(*)..")
            .that(DescribedPredicate.describe(
                    "hold formats", slice -> !Set.of("format", "text").contains(slice.getNamePart(1))))
            .should()
            .notDependOnEachOther()
            .because("what two kinds of formats share stands in source.format or source.text");

    @ArchTest
    static final ArchRule onlyTheStoreTouchesNeo4j = only("org.neo4j..", "leadsto.store..", "leadsto.explore..")
            .because("the database can be reached in one place");

    @ArchTest
    static final ArchRule onlyTheFirstFillingTouchesTheImporter = noClasses()
            .that()
            .resideOutsideOfPackage("leadsto.store.bulk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j.batchimport..", "org.neo4j.internal.batchimport..", "org.neo4j.importer..")
            .because("Neo4j keeps its importer for its own tools, and may change it from one version to the next");

    @ArchTest
    static final ArchRule onlyTheScanTouchesTheKernelsCursors = noClasses()
            .that()
            .resideOutsideOfPackages("leadsto.store.scan..", "leadsto.store.access..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.neo4j\\.internal\\.kernel\\.api\\.\\w+(Cursor|Read)")
            .because("what Neo4j does not promise to keep is used in one place");

    @ArchTest
    static final ArchRule proceduresKnowOnlyWhatThePluginHolds = noClasses()
            .that()
            .resideInAPackage("leadsto.explore.procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("leadsto.source..", "leadsto.unfold..", "leadsto.simulate..", "leadsto.cli..")
            .because("a server has the plugin and nothing else of this program");

    @ArchTest
    static final ArchRule onlyEntitiesAndPagesKnowSpring = only(
                    "org.springframework..", "leadsto.store.entity..", "leadsto.explore..")
            .because("what needs no server must not wait for one");

    @ArchTest
    static final ArchRule entitiesAreMappedInOnePlace = only(
                    "org.springframework.data.neo4j..", "leadsto.store.entity..")
            .because("nobody else may save what Spring Data read in part");

    @ArchTest
    static final ArchRule onlyExploringSpeaksHttp = noClasses()
            .that()
            .resideOutsideOfPackage("leadsto.explore..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.apache.catalina..", "tools.jackson..")
            .because("a stage does not know who asked");

    @ArchTest
    static final ArchRule onlyTheTopologyComputesGraphs = only(
                    "org.jgrapht..", "leadsto.topology..", "leadsto.chain..", "leadsto.unfold.evaluation..")
            .because("algorithms live where their source is named; a score's alignment is none of a thought graph");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli =
            only("picocli..", "leadsto.cli..").because("stages can be used by a program without the command line");

    @ArchTest
    static final ArchRule onlyTrialsDoStatistics = only("org.apache.commons.statistics..", "leadsto.trial..")
            .because("how sure an experiment is must be worked out in one place, the plan's figures as the result's");

    @ArchTest
    static final ArchRule onlyModelsTalkToModels = only(
                    "dev.langchain4j..", "leadsto.unfold..", "leadsto.embed..", "leadsto.simulate..")
            .because("stages are pure functions wherever no model is asked");

    @ArchTest
    static final ArchRule onlyExploringServesPages = only("jakarta.servlet..", "leadsto.explore..")
            .because("there is one web server, and its guard stands before everything it serves");

    @ArchTest
    static final ArchRule onlyThePageHasATemplate =
            only("com.samskivert.mustache..", "leadsto.page..").because("what is said in HTML is escaped in one place");

    @ArchTest
    static final ArchRule onlyTheGuardLooksIntoConnections = noClasses()
            .that()
            .resideOutsideOfPackage("leadsto.store.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty..", "org.neo4j.bolt..")
            .because("what Neo4j does not promise to keep is used in one place");

    @ArchTest
    static final ArchRule onlyTheCommandLineExits = noClasses()
            .that()
            .resideOutsideOfPackage("leadsto.cli..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a stage reports to its caller");

    private static ClassesShouldConjunction only(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
