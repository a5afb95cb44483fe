// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.documents;

import java.util.List;
import org.crossborder.conformance.kill.PlanProof;
import org.crossborder.conformance.kill.PlanProof.Mutant;
import org.crossborder.conformance.kill.PlanProofTest;
import org.crossborder.conformance.kill.ReferenceTargets;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;

/** No false alarm against a good validator, and every mutant is caught. */
class DocumentsPlanTest extends PlanProofTest<ReferenceTargets> {
  private static final List<Mutant<ReferenceTargets>> MUTANTS =
      List.of(
          blind("DOC-01", "anybody", "recognises nobody"),
          blind("DOC-02", "time-stamps", "refuses whatever has a time-stamp"),
          blind("DOC-03", "cades", "does not know CAdES"),
          blind("DOC-04", "asic-e", "does not know ASiC-E"),
          blind("DOC-05", "digests", "does not compute digests"),
          blind("DOC-06", "value", "does not verify the signature's value"),
          blind("DOC-07", "presence", "passes what nobody signed"),
          blind("DOC-08", "wrapping", "takes any signed part for the document"),
          blind("DOC-09", "D10", "accepts SHA-1"),
          blind("DOC-10", "cms-digest", "does not compare the digest of a CAdES signature"),
          blind("DOC-11", "manifest", "does not compare the digests of a container's manifest"),
          blind("DOC-12", "imprint", "does not look at what a time-stamp was made of"),
          blind("DOC-13", "document-type", "fetches what a document type refers to"),
          blind("DOC-14", "document-type", "reads document types and their entities"),
          blind("DOC-15", "bomb", "breaks on entities that grow without bound"),
          blind("DOC-16", "D01", "passes documents of no known type"),
          blind("DOC-17", "D02", "does not apply business rules"),
          blind("DOC-20", "D08-revoked", "does not look for revocations"),
          blind("DOC-21", "D08-early", "does not look whether a certificate has begun"),
          blind("DOC-22", "D08-expired", "does not look whether a certificate has expired"),
          blind("DOC-23", "D08-claimed", "believes a claimed time after the expiry"),
          blind("DOC-24", "kept", "holds an expiry against what was stamped before it"),
          blind("DOC-30", "pades", "does not know PAdES"),
          blind("DOC-31", "cms-digest", "does not compare the digest of a PDF"),
          blind("DOC-32", "revision", "does not look what comes after the signature of a PDF"));

  DocumentsPlanTest() {
    super(DocumentsPlan.plan(), MUTANTS);
  }

  @Override
  protected ReferenceTargets opened() throws Exception {
    return new ReferenceTargets();
  }

  @Override
  protected PlanProof proof(Plan<Targets> plan, ReferenceTargets ground) {
    return new PlanProof(plan, ground::targets, ground::good);
  }

  private static Mutant<ReferenceTargets> blind(String requirement, String to, String does) {
    return new Mutant<>(requirement, does, ground -> ground.blindTo(to));
  }
}
