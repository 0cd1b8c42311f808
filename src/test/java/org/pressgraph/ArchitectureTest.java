package org.pressgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The packages know each other in one direction only. */
@AnalyzeClasses(packages = "org.pressgraph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule pagesFlowInOneDirection =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("message")
          .definedBy("org.pressgraph.message")
          .layer("lexicon")
          .definedBy("org.pressgraph.lexicon")
          .layer("source")
          .definedBy("org.pressgraph.source")
          .layer("page")
          .definedBy("org.pressgraph.page")
          .layer("text")
          .definedBy("org.pressgraph.text")
          .layer("authority")
          .definedBy("org.pressgraph.authority")
          .layer("ner")
          .definedBy("org.pressgraph.ner..")
          .layer("train")
          .definedBy("org.pressgraph.train")
          .layer("facts")
          .definedBy("org.pressgraph.facts..")
          .layer("resolve")
          .definedBy("org.pressgraph.resolve")
          .layer("rdf")
          .definedBy("org.pressgraph.rdf")
          .layer("search")
          .definedBy("org.pressgraph.search")
          .layer("store")
          .definedBy("org.pressgraph.store")
          .layer("validate")
          .definedBy("org.pressgraph.validate")
          .layer("decide")
          .definedBy("org.pressgraph.decide")
          .layer("export")
          .definedBy("org.pressgraph.export")
          .layer("evaluate")
          .definedBy("org.pressgraph.evaluate")
          .layer("server")
          .definedBy("org.pressgraph.server")
          .layer("facade")
          .definedBy("org.pressgraph")
          .layer("cli")
          .definedBy("org.pressgraph.cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("facade")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("facade", "cli")
          .whereLayer("export")
          .mayOnlyBeAccessedByLayers("facade", "cli")
          .whereLayer("evaluate")
          .mayOnlyBeAccessedByLayers("facade", "cli")
          .whereLayer("decide")
          .mayOnlyBeAccessedByLayers("server", "facade")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("validate", "decide", "server", "export", "facade")
          .whereLayer("validate")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("store", "validate", "server", "facade")
          .whereLayer("rdf")
          .mayOnlyBeAccessedByLayers(
              "decide", "search", "store", "server", "export", "evaluate", "facade")
          .whereLayer("resolve")
          .mayOnlyBeAccessedByLayers("rdf", "decide", "facade")
          .whereLayer("facts")
          .mayOnlyBeAccessedByLayers("resolve", "rdf", "facade")
          .whereLayer("ner")
          .mayOnlyBeAccessedByLayers("facts", "resolve", "rdf", "train", "facade")
          .whereLayer("train")
          .mayOnlyBeAccessedByLayers("facade", "cli")
          .whereLayer("authority")
          .mayOnlyBeAccessedByLayers("ner", "resolve", "rdf", "facade")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers("decide", "ner", "train", "facts", "resolve", "rdf", "facade")
          .whereLayer("page")
          .mayOnlyBeAccessedByLayers(
              "source", "text", "ner", "facts", "resolve", "rdf", "facade", "cli")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers("resolve", "rdf", "store", "validate", "facade");

  @ArchTest
  static final ArchRule noCircles =
      slices().matching("org.pressgraph.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule readingKnowsNoRdf =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..source",
              "..page",
              "..text",
              "..ner..",
              "..train",
              "..facts..",
              "..resolve",
              "..lexicon")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule onlyTextAndNamesKnowHanLp =
      noClasses()
          .that()
          .resideOutsideOfPackages("..text", "..ner..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule theCommandLineParsesCallsAndPrints =
      classes()
          .that()
          .resideInAPackage("..cli")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.pressgraph",
              "org.pressgraph.cli",
              "org.pressgraph.message",
              "org.pressgraph.evaluate",
              "org.pressgraph.export",
              "org.pressgraph.page",
              "org.pressgraph.server",
              "org.pressgraph.train",
              "java..",
              "picocli..",
              "me.tongfei..",
              "com.fasterxml..");
}
