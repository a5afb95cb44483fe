// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.Map;
import org.apache.xml.security.signature.XMLSignatureByteInput;
import org.apache.xml.security.signature.XMLSignatureInput;
import org.apache.xml.security.utils.resolver.ResourceResolverContext;
import org.apache.xml.security.utils.resolver.ResourceResolverException;
import org.apache.xml.security.utils.resolver.ResourceResolverSpi;

/** Gives the files of a container to the references that name them, and knows no others. */
final class FileResolver extends ResourceResolverSpi {
  private final Map<String, byte[]> files;

  FileResolver(Map<String, byte[]> files) {
    this.files = files;
  }

  @Override
  public XMLSignatureInput engineResolveURI(ResourceResolverContext context)
      throws ResourceResolverException {
    byte[] file = files.get(FileReference.name(context.uriToResolve));
    if (file == null) {
      throw new ResourceResolverException(
          "There is no such file", context.uriToResolve, context.baseUri);
    }
    XMLSignatureInput input = new XMLSignatureByteInput(file);
    input.setSecureValidation(true);
    return input;
  }

  @Override
  public boolean engineCanResolveURI(ResourceResolverContext context) {
    return context.uriToResolve != null
        && files.containsKey(FileReference.name(context.uriToResolve));
  }
}
