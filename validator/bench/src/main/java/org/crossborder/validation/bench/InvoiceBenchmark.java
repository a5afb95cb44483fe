// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.crossborder.validation.Examples;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.schema.SchemaCompiler;
import org.crossborder.validation.schema.SchemaFile;
import org.crossborder.validation.schema.SchemaValidation;
import org.crossborder.validation.schematron.CompiledSchema;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.SAXException;

/**
 * An invoice from bytes against its schema and the rules of EN 16931; by the validator's engines,
 * and by the steps of KoSIT's validator on the same document, with the same compiled schema.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class InvoiceBenchmark {
  private final byte[] invoice = Examples.bytes("invoice.xml");
  private final Intake intake = new Intake(IntakeLimits.DEFAULT);
  private final javax.xml.validation.Schema schema = schema();
  private final CompiledSchema rules = En16931.compiled();
  private final KositSteps kosit = new KositSteps(schema, En16931.stylesheet());

  @Setup
  public void agree() {
    if (!ours().equals(kosit())) {
      throw new IllegalStateException(ours() + " here, but there " + kosit());
    }
  }

  /** The validator's engines. */
  @Benchmark
  public Set<String> ours() {
    XmlTree tree = tree();
    if (!SchemaValidation.findings(tree, schema).isEmpty()) {
      throw new IllegalStateException("The invoice does not follow its schema");
    }
    Set<String> failed = new TreeSet<>();
    rules.evaluate(tree.xdm()).hits().forEach(hit -> failed.add(hit.assertion().id()));
    return failed;
  }

  /** The steps of KoSIT's validator. */
  @Benchmark
  public Set<String> kosit() {
    return kosit.failed(invoice);
  }

  private XmlTree tree() {
    return ((Accepted) intake.read(invoice)).tree();
  }

  private javax.xml.validation.Schema schema() {
    Packs packs = Packs.builtIn();
    Identified known =
        (Identified) packs.types().identify(invoice, tree(), LocalDate.parse("2026-11-22"));
    SchemaFile file = packs.schema(known.facts().type()).orElseThrow();
    try {
      return SchemaCompiler.compile(List.of(file));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
