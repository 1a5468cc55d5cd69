package org.serachub.pack.web;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import org.serachub.disclosure.Door;
import org.serachub.pack.DrawPack;
import org.serachub.pack.PackPdf;
import org.serachub.pack.web.PackDesk.Place;
import org.serachub.platform.Ids;
import org.serachub.request.Channel;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.web.HubProblem;

/** Decides a pack anew and writes it as a document, whole in memory. */
@Singleton
final class FetchPack {
  private final Door door;
  private final DrawPack drawPack;
  private final PackPdf packPdf;
  private final Ids ids;

  FetchPack(Door door, DrawPack drawPack, PackPdf packPdf, Ids ids) {
    this.door = door;
    this.drawPack = drawPack;
    this.packPdf = packPdf;
    this.ids = ids;
  }

  /**
   * A document and the name it is saved under.
   *
   * @param name random: it names no person, agency, case or conference
   */
  record Document(String name, byte[] bytes) {}

  Document fetch(Requester by, RequestId request, Place place, String passphrase) {
    var name = "pack-" + HexFormat.of().formatHex(ids.bytes(6)) + ".pdf";
    return door.disclose(
        drawPack.request(request, by, Channel.PDF, place.target()),
        disclosure ->
            drawPack
                .pack(by, place.conference(), disclosure)
                .map(pack -> new Document(name, packPdf.write(pack, passphrase)))
                .orElseThrow(HubProblem.Absent::new));
  }
}
