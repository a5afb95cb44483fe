// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.tsl.TLValidationJobSummary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.client.http.DSSCacheFileLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.tsl.function.TLPredicateFactory;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Function;

/**
 * DSS loads a list of lists and all that it points to, as a relying party would.
 *
 * @param documents what is found under a URL
 */
record DssJob(Function<String, byte[]> documents) {
  private static final int VERSION = 6;

  /** What DSS took over, and what it has to say. */
  record Outcome(TLValidationJobSummary summary, TrustedListsCertificateSource anchors) {}

  Outcome load(String listOfLists, X509Certificate signer) {
    CommonTrustedCertificateSource signers = new CommonTrustedCertificateSource();
    signers.addCertificate(new CertificateToken(signer));
    LOTLSource source = new LOTLSource();
    source.setUrl(listOfLists);
    source.setCertificateSource(signers);
    source.setTLVersions(List.of(VERSION));
    source.setTlPredicate(TLPredicateFactory.createXMLOtherTSLPointerPredicate());
    TrustedListsCertificateSource anchors = new TrustedListsCertificateSource();
    TLValidationJob job = new TLValidationJob();
    job.setListOfTrustedListSources(source);
    job.setOnlineDataLoader(new Documents(documents));
    job.setTrustedListCertificateSource(anchors);
    job.onlineRefresh();
    return new Outcome(job.getSummary(), anchors);
  }

  @SuppressWarnings("serial") // DSS wants what it never serialises to be serialisable
  private record Documents(Function<String, byte[]> documents) implements DSSCacheFileLoader {
    private static final long serialVersionUID = 1L;

    @Override
    public DSSDocument getDocument(String url) {
      return new InMemoryDocument(documents.apply(url), url);
    }

    @Override
    public DSSDocument getDocument(String url, boolean refresh) {
      return getDocument(url);
    }

    @Override
    public DSSDocument getDocumentFromCache(String url) {
      return getDocument(url);
    }

    @Override
    public boolean remove(String url) {
      return false;
    }
  }
}
