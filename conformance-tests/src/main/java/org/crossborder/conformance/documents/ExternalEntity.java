// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.documents;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.validator.Report;
import org.crossborder.conformance.verdict.Expected;
import org.crossborder.conformance.verdict.VerdictModule;

/**
 * Nothing outside of a document is fetched. The bait is on loopback: a validator on another machine
 * cannot reach it, and passes if it refuses the document.
 */
final class ExternalEntity extends TargetModule {
  ExternalEntity() {
    super(
        new About(
            "external-entity",
            "Nothing that a document refers to is fetched",
            List.of("DOC-13"),
            "a sealed document with an entity at an address of the suite",
            Expected.REFUSED.words() + "; and no visit at that address",
            List.of(VerdictModule.GOOD)));
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    AtomicInteger visits = new AtomicInteger();
    HttpServer bait =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    bait.createContext(
        "/",
        exchange -> {
          visits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    bait.start();
    try {
      Fixtures fixtures = new Fixtures(targets.world(), targets.clock().instant());
      String address = "http://127.0.0.1:" + bait.getAddress().getPort() + "/bait";
      Report report = targets.ask(Altered.external(fixtures, address));
      return visits.get() == 0 && Expected.REFUSED.holds().test(report)
          ? Judgement.passed(report.summary())
          : Judgement.failed(
              FaultClass.IMPLEMENTATION,
              visits.get() + " visits; " + report.summary(),
              "Refuse document types before anything is read.");
    } finally {
      bait.stop(0);
    }
  }
}
