// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.Set;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The XPath data model in which documents are read and rules run: one configuration of Saxon that
 * opens no file and no connection, calls no Java, and knows no environment.
 */
public final class Xdm {
  private static final Processor PROCESSOR = hardened();
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          PROCESSOR.getUnderlyingConfiguration().getNamePool(),
          Vocabulary.NAMES,
          Vocabulary.NAMESPACES);

  private Xdm() {}

  /** The processor that made every {@link XmlTree#xdm()}; thread-safe, not to be configured. */
  public static Processor processor() {
    return PROCESSOR;
  }

  private static Processor hardened() {
    Processor processor = new Processor(false);
    Configuration configuration = processor.getUnderlyingConfiguration();
    configuration.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    configuration.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    configuration.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
    configuration.setConfigurationProperty(
        Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
    // What fails is thrown; the default would open a stream of its own for every expression run.
    configuration.setErrorReporterFactory(any -> error -> {});
    configuration.setResourceResolver(
        request -> {
          throw refused(request.uri);
        });
    configuration.setUnparsedTextURIResolver(
        (uri, encoding, config) -> {
          throw refused(uri.toString());
        });
    configuration.setCollectionFinder(
        (context, uri) -> {
          throw refused(uri);
        });
    configuration.setModuleURIResolver(
        (module, base, locations) -> {
          throw refused(module);
        });
    return processor;
  }

  private static XPathException refused(@Nullable String uri) {
    return new XPathException("Nothing outside the document may be read: " + uri, "FODC0002");
  }

  /** An empty tree that keeps lines and columns. */
  static TinyBuilder newTree() {
    TinyBuilder tree =
        new TinyBuilder(PROCESSOR.getUnderlyingConfiguration().makePipelineConfiguration());
    tree.setLineNumbering(true);
    return tree;
  }

  /** The names of all documents. */
  static Vocabulary vocabulary() {
    return VOCABULARY;
  }

  private static final class NoEnvironment implements EnvironmentVariableResolver {
    @Override
    public Set<String> getAvailableEnvironmentVariables() {
      return Set.of();
    }

    @Override
    public @Nullable String getEnvironmentVariable(String name) {
      return null;
    }
  }
}
