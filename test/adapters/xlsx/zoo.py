"""Makes workbooks that hold what a person's workbook may hold, for the tests of marking. Usage: zoo.py FOLDER"""

import io
import re
import struct
import sys
import zipfile
import zlib

import xlsxwriter

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'


def picture():
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    rows = b''.join(b'\x00' + bytes([10, 120, 200] * 20) for _ in range(20))
    header = struct.pack('>IIBBBBB', 20, 20, 8, 2, 0, 0, 0)
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b'')


def students(book, sheet):
    bold = book.add_format({'bold': True, 'bg_color': '#DDEEFF'})
    date = book.add_format({'num_format': 'mm/dd/yyyy'})
    sheet.write_row(0, 0, ['State Student ID', 'Last Name', 'Birth Date', 'Minutes', 'Active'], bold)
    for row in range(1, 21):
        sheet.write_string(row, 0, '99000000%02d' % row)
        sheet.write_string(row, 1, 'Name & <%d>' % row)
        sheet.write_number(row, 2, 40000 + row, date)
        sheet.write_number(row, 3, row * 1.5)
        sheet.write_boolean(row, 4, row % 2 == 0)
    sheet.write_formula('F2', '=SUM(D2:D21)', None, 315)
    sheet.write_rich_string('G2', 'plain ', bold, 'bold')
    sheet.merge_range('H2:I3', 'merged')
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.autofilter('A1:E21')
    sheet.conditional_format('D2:D21', {'type': 'cell', 'criteria': '>', 'value': 20, 'format': bold, 'stop_if_true': True})
    sheet.conditional_format('D2:D21', {'type': 'data_bar', 'data_bar_2010': True})
    sheet.conditional_format('B2:B21', {'type': 'icon_set', 'icon_style': '3_arrows'})
    sheet.data_validation('E2:E21', {'validate': 'list', 'source': ['TRUE', 'FALSE']})
    sheet.write_url('J2', 'https://example.org/', string='link')
    sheet.write_url('J3', "internal:'Locked'!A1", string='inside')
    sheet.write_comment('A2', 'a note')
    sheet.add_sparkline('K2', {'range': 'D2:D21'})
    sheet.insert_image('M2', 'dot.png', {'image_data': io.BytesIO(picture())})
    sheet.set_header('&L&G', {'image_left': 'dot.png', 'image_data_left': io.BytesIO(picture())})
    sheet.insert_button('M8', {'macro': 'say', 'caption': 'Press'})
    sheet.ignore_errors({'number_stored_as_text': 'A2:A21'})


def book_bytes(date_1904):
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {'in_memory': True, 'date_1904': date_1904})
    book.add_vba_project(io.BytesIO(b'filler of a macro project ' * 50), True)
    students(book, book.add_worksheet('Students'))
    services = book.add_worksheet("O'Brien & Sons")
    services.write_column(0, 0, ['Service', 'Speech', 'OT', 'PT'])
    services.write_column(0, 1, ['Minutes', 30, 45, 60])
    services.add_table('A1:B4', {'name': 'Services', 'columns': [{'header': 'Service'}, {'header': 'Minutes'}]})
    chart = book.add_chart({'type': 'column'})
    chart.add_series({'values': "='O''Brien & Sons'!$B$2:$B$4"})
    services.insert_chart('D2', chart)
    pivot = book.add_worksheet('Pivot')
    pivot.write_column(0, 0, ['Row Labels', 'OT', 'PT'])
    drawn = book.add_chart({'type': 'line'})
    drawn.add_series({'values': "='O''Brien & Sons'!$B$2:$B$4"})
    book.add_chartsheet('Picture').set_chart(drawn)
    locked = book.add_worksheet('Locked')
    locked.write('A1', 'kept')
    locked.protect('secret')
    hidden = book.add_worksheet('Hidden')
    hidden.write('A1', 'unseen')
    hidden.hide()
    book.define_name('Everybody', '=Students!$A$2:$A$21')
    book.define_name("Locked!Here", '=Locked!$A$1')
    book.close()
    return target.getvalue()


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def swap(parts, name, old, new):
    assert old.encode() in parts[name], (name, old)
    parts[name] = parts[name].replace(old.encode(), new.encode(), 1)


def relate(parts, name, identity, kind, target):
    if name not in parts:
        parts[name] = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    kind = kind if '://' in kind else RELATIONSHIPS + '/' + kind
    swap(parts, name, '</Relationships>', '<Relationship Id="%s" Type="%s" Target="%s"/></Relationships>' % (identity, kind, target))


def declare(parts, name, content_type):
    override = '<Override PartName="/%s" ContentType="%s"/></Types>' % (name, content_type)
    swap(parts, '[Content_Types].xml', '</Types>', override)


def add_pivot(parts):
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    names = 'xmlns="%s" xmlns:r="%s"' % (MAIN, RELATIONSHIPS)
    parts['xl/pivotCache/pivotCacheDefinition1.xml'] = (
        head + '<pivotCacheDefinition ' + names + ' r:id="rId1" refreshedBy="a" refreshedDate="45000" createdVersion="6"'
        ' refreshedVersion="6" minRefreshableVersion="3" recordCount="3"><cacheSource type="worksheet">'
        '<worksheetSource ref="A1:B4" sheet="O\'Brien &amp; Sons"/></cacheSource><cacheFields count="2">'
        '<cacheField name="Service" numFmtId="0"><sharedItems count="3"><s v="Speech"/><s v="OT"/><s v="PT"/></sharedItems></cacheField>'
        '<cacheField name="Minutes" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1"'
        ' containsInteger="1" minValue="30" maxValue="60"/></cacheField></cacheFields></pivotCacheDefinition>'
    ).encode()
    parts['xl/pivotCache/pivotCacheRecords1.xml'] = (
        head + '<pivotCacheRecords ' + names + ' count="3"><r><x v="0"/><n v="30"/></r><r><x v="1"/><n v="45"/></r>'
        '<r><x v="2"/><n v="60"/></r></pivotCacheRecords>'
    ).encode()
    parts['xl/pivotTables/pivotTable1.xml'] = (
        head + '<pivotTableDefinition ' + names.split(' ')[0] + ' name="PivotTable1" cacheId="7" dataCaption="Values" updatedVersion="6"'
        ' minRefreshableVersion="3" createdVersion="6"><location ref="C3:D7" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        '<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="4"><item x="0"/><item x="1"/><item x="2"/>'
        '<item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1">'
        '<field x="0"/></rowFields><rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems>'
        '<colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Sum" fld="1" baseField="0" baseItem="0"/>'
        '</dataFields></pivotTableDefinition>'
    ).encode()
    for name, kind in (
        ('xl/pivotCache/pivotCacheDefinition1.xml', 'pivotCacheDefinition'),
        ('xl/pivotCache/pivotCacheRecords1.xml', 'pivotCacheRecords'),
        ('xl/pivotTables/pivotTable1.xml', 'pivotTable'),
    ):
        declare(parts, name, SPREADSHEET + '.' + kind + '+xml')
    relate(parts, 'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels', 'rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml')
    to_cache = '../pivotCache/pivotCacheDefinition1.xml'
    relate(parts, 'xl/pivotTables/_rels/pivotTable1.xml.rels', 'rId1', 'pivotCacheDefinition', to_cache)
    relate(parts, 'xl/worksheets/_rels/sheet3.xml.rels', 'rId1', 'pivotTable', '../pivotTables/pivotTable1.xml')
    relate(parts, 'xl/_rels/workbook.xml.rels', 'rId90', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml')
    swap(parts, 'xl/workbook.xml', '</workbook>', '<pivotCaches><pivotCache cacheId="7" r:id="rId90"/></pivotCaches></workbook>')


def add_rest(parts):
    """Threaded notes, a slicer, custom XML, printer settings and a part that nobody knows."""
    person = '{11111111-1111-1111-1111-111111111111}'
    threaded = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'
    parts['xl/persons/person.xml'] = (
        '<personList xmlns="%s"><person displayName="A" id="%s" userId="a" providerId="None"/></personList>' % (threaded, person)
    ).encode()
    parts['xl/threadedComments/threadedComment1.xml'] = (
        '<ThreadedComments xmlns="%s"><threadedComment ref="A2" dT="2026-01-01T00:00:00.00" personId="%s"'
        ' id="{22222222-2222-2222-2222-222222222222}"><text>a thread</text></threadedComment></ThreadedComments>' % (threaded, person)
    ).encode()
    declare(parts, 'xl/persons/person.xml', 'application/vnd.ms-excel.person+xml')
    declare(parts, 'xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml')
    office = 'http://schemas.microsoft.com/office/2017/10/relationships/'
    relate(parts, 'xl/_rels/workbook.xml.rels', 'rId91', office + 'person', 'persons/person.xml')
    sheet = 'xl/worksheets/_rels/sheet1.xml.rels'
    relate(parts, sheet, 'rId91', office + 'threadedComment', '../threadedComments/threadedComment1.xml')
    slicers = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
    parts['xl/slicers/slicer1.xml'] = ('<slicers xmlns="%s"><slicer name="S" cache="C" rowHeight="1"/></slicers>' % slicers).encode()
    declare(parts, 'xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml')
    relate(parts, sheet, 'rId92', 'http://schemas.microsoft.com/office/2007/relationships/slicer', '../slicers/slicer1.xml')
    parts['customXml/item1.xml'] = b'<?xml version="1.0"?><a xmlns="urn:a">kept</a>'
    relate(parts, 'xl/_rels/workbook.xml.rels', 'rId92', 'customXml', '../customXml/item1.xml')
    parts['xl/printerSettings/printerSettings1.bin'] = bytes(range(256)) * 4
    declare(parts, 'xl/printerSettings/printerSettings1.bin', SPREADSHEET + '.printerSettings')
    relate(parts, sheet, 'rId93', 'printerSettings', '../printerSettings/printerSettings1.bin')
    swap(parts, 'xl/worksheets/sheet1.xml', '<pageSetup orientation="landscape"/>', '<pageSetup orientation="landscape" r:id="rId93"/>')
    parts['xl/unknown/thing.dat'] = b'\x00\x01 nobody knows'
    declare(parts, 'xl/unknown/thing.dat', 'application/x-unknown')
    relate(parts, 'xl/_rels/workbook.xml.rels', 'rId93', 'urn:unknown://thing', 'unknown/thing.dat')


SHEETS = re.compile(r'^xl/(workbook|styles|sharedStrings|worksheets/sheet\d+)\.xml$')


def prefixed(parts):
    """The same workbook with x: before each element of a sheet, as some exporters write it."""
    changed = dict(parts)
    for name, data in parts.items():
        if SHEETS.match(name):
            text = re.sub(r'<(/?)(?=[A-Za-z]+[\s/>])', r'<\1x:', data.decode())
            changed[name] = text.replace('xmlns="%s"' % MAIN, 'xmlns:x="%s"' % MAIN).encode()
    return changed


def strict(parts):
    """The same workbook in the names of Strict Open XML."""
    changed = {}
    for name, data in parts.items():
        if name.endswith(('.xml', '.rels')):
            data = data.replace(MAIN.encode(), b'http://purl.oclc.org/ooxml/spreadsheetml/main')
            data = data.replace(RELATIONSHIPS.encode(), b'http://purl.oclc.org/ooxml/officeDocument/relationships')
        changed[name] = data
    return changed


def elsewhere(parts):
    """The same workbook with its main part in another folder and targets from the root."""
    changed = {}
    for name, data in parts.items():
        if name.endswith('.rels') and name != '_rels/.rels':
            folder = name.split('_rels/')[0]

            def absolute(match, folder=folder):
                steps = []
                for step in (folder + match.group(1)).split('/'):
                    steps = steps[:-1] if step == '..' else steps + [step]
                return 'Target="/%s"' % '/'.join(steps)

            data = re.sub(r'Target="((?!https?:|#|/)[^"]+)"', absolute, data.decode()).encode()
        if name.startswith('xl/') and name in ('xl/workbook.xml', 'xl/_rels/workbook.xml.rels'):
            name = name.replace('xl/', 'odd place/').replace('workbook', 'book')
        changed[name] = data
    swap(changed, '_rels/.rels', 'xl/workbook.xml', '/odd place/book.xml')
    swap(changed, '[Content_Types].xml', '/xl/workbook.xml', '/odd place/book.xml')
    return changed


class Pipe(io.RawIOBase):
    """Cannot be sought, so the sizes of an entry follow its data."""

    def __init__(self):
        super().__init__()
        self.data = b''

    def writable(self):
        return True

    def write(self, data):
        self.data += bytes(data)
        return len(data)


def save(path, parts, stored=(), piped=False):
    target = Pipe() if piped else io.BytesIO()
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (2020, 2, 3, 4, 5, 6))
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            with package.open(entry, 'w') as part:
                part.write(data)
    with open(path, 'wb') as file:
        file.write(target.data if piped else target.getvalue())


def main(folder):
    parts = parts_of(book_bytes(False))
    add_pivot(parts)
    add_rest(parts)
    save(folder + '/zoo.xlsm', parts, stored=('xl/media/image1.png', 'xl/unknown/thing.dat'))
    save(folder + '/piped.xlsm', parts, piped=True)
    save(folder + '/1904.xlsm', parts_of(book_bytes(True)))
    save(folder + '/prefixed.xlsm', prefixed(parts))
    save(folder + '/strict.xlsm', strict(parts))
    save(folder + '/elsewhere.xlsm', elsewhere(parts))


main(sys.argv[1])
