import { companySlot } from './starter-notice.ts';

/** The words of the starter notice in other languages, by clause, as a catalog has them. */
export const starterWords = {
  ko: {
    title: '개인정보 처리방침',
    'intro.1': `이 처리방침은 ${companySlot}(이하 “당사”)가 귀하에 관한 정보를 어떻게 처리하는지, 곧 어떤 정보를 왜 수집하고 얼마나 보관하며 귀하가 당사에 무엇을 요청할 수 있는지를 설명합니다. 이 처리방침은 당사의 웹사이트와, 이 처리방침으로 연결되는 링크가 있는 당사의 모든 서비스에 적용됩니다.`,
    Information: '수집하는 정보',
    'Information.1': '당사는 귀하가 요청하는 서비스에 필요한 다음 정보만 수집합니다.',
    'Information.2': '<strong>계정 정보:</strong> 계정을 개설할 때 제공하는 이름과 이메일 주소',
    'Information.3': '<strong>주문 정보:</strong> 구매 내역과 결제 수단',
    'Information.4': '<strong>문의 내용:</strong> 귀하가 당사에 보낸 내용과 당사의 답변',
    Use: '이용 목적',
    'Use.1':
      '당사는 서비스를 제공하고, 귀하의 문의에 답변하며, 법적 의무를 이행하기 위하여 이 정보를 이용합니다. 당사는 이 정보를 판매하지 않습니다.',
    Retention: '정보의 보유 기간',
    'Retention.1': '아래 표에 있는 기간이 지나면 당사는 30일 이내에 해당 정보를 삭제합니다.',
    'Retention.periods': '보유하는 정보와 그 기간',
    'Retention.periods.what': '정보',
    'Retention.periods.period': '보유 기간',
    'Retention.periods.account.what': '계정 정보',
    'Retention.periods.account.period': '계정 해지 후 90일',
    'Retention.periods.orders.what': '주문 정보',
    'Retention.periods.orders.period': '5년',
    'Retention.periods.messages.what': '문의 내용',
    'Retention.periods.messages.period': '12개월',
    Rights: '귀하의 권리',
    'Rights.1':
      '귀하는 당사가 보유한 귀하의 정보에 대하여 언제든지 열람, 정정 또는 삭제를 요청할 수 있습니다. 당사는 30일 이내에 답변하며, 이에 대한 비용을 청구하지 않습니다. 연락 방법은 <a1>문의처</a1>를 참조하십시오.',
    Contact: '문의처',
    'Contact.1': '<a1>privacy@example.com</a1>으로 이메일을 보내거나 다음 주소로 우편을 보내 주십시오.',
    'Contact.2': `${companySlot}<br/>도로명과 건물 번호<br/>우편번호와 도시<br/>국가`,
  },
  ms: {
    title: 'Notis Privasi',
    'intro.1': `Notis ini menerangkan apa yang ${companySlot} (“kami”) lakukan dengan maklumat tentang anda: maklumat yang kami kumpulkan, sebabnya, tempoh kami menyimpannya, dan perkara yang boleh anda minta daripada kami. Notis ini terpakai bagi laman web kami dan setiap perkhidmatan kami yang mempunyai pautan kepadanya.`,
    Information: 'Maklumat yang kami kumpulkan',
    'Information.1': 'Kami hanya mengumpulkan maklumat yang diperlukan bagi perkhidmatan yang anda minta:',
    'Information.2':
      '<strong>Butiran akaun:</strong> nama dan alamat e-mel anda, apabila anda membuka akaun.',
    'Information.3': '<strong>Pesanan:</strong> apa yang anda beli, dan cara anda membayarnya.',
    'Information.4': '<strong>Mesej:</strong> apa yang anda tulis kepada kami, dan jawapan kami.',
    Use: 'Sebab kami menggunakannya',
    'Use.1':
      'Kami menggunakan maklumat ini untuk menyediakan perkhidmatan, menjawab pertanyaan anda, dan memenuhi kewajipan kami di sisi undang-undang. Kami tidak menjual maklumat ini.',
    Retention: 'Tempoh kami menyimpannya',
    'Retention.1':
      'Apabila suatu tempoh dalam jadual ini tamat, kami memadamkan maklumat itu dalam masa 30 hari.',
    'Retention.periods': 'Maklumat yang kami simpan, dan tempohnya',
    'Retention.periods.what': 'Maklumat',
    'Retention.periods.period': 'Tempoh disimpan',
    'Retention.periods.account.what': 'Butiran akaun',
    'Retention.periods.account.period': '90 hari selepas akaun ditutup',
    'Retention.periods.orders.what': 'Pesanan',
    'Retention.periods.orders.period': '5 tahun',
    'Retention.periods.messages.what': 'Mesej',
    'Retention.periods.messages.period': '12 bulan',
    Rights: 'Hak anda',
    'Rights.1':
      'Pada bila-bila masa, anda boleh meminta kami menunjukkan maklumat tentang anda yang kami simpan, membetulkannya, atau memadamkannya. Kami menjawab dalam masa 30 hari dan tidak mengenakan bayaran untuk permintaan ini. Cara menghubungi kami diterangkan di bawah <a1>Maklumat hubungan</a1>.',
    Contact: 'Maklumat hubungan',
    'Contact.1': 'Hantarkan e-mel kepada <a1>privacy@example.com</a1>, atau surat kepada:',
    'Contact.2': `${companySlot}<br/>Nombor dan nama jalan<br/>Poskod dan bandar<br/>Negara`,
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** A language that the starter notice has words in; `en` is that of `starterNotice` itself. */
export type StarterLanguage = 'en' | keyof typeof starterWords;
