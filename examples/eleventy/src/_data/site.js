// What the site says in each of its languages. The notice brings its own words.
const languages = {
  en: {
    name: 'English',
    home: '/',
    tagline: 'Computing, storage and databases that are where your customers are.',
    intro:
      'Start with one server and a card. Grow to forty regions without talking to us, or with a person who answers.',
    products: 'Products',
    security: 'Security',
    legal: 'Legal',
    menu: 'Main',
    language: 'Language',
    onThisPage: 'On this page',
    downloads: 'Download this notice',
    earlier: 'Earlier versions',
    skip: 'Skip to the text',
    features: [
      ['Servers by the second', 'Eleven sizes, one price a second, nothing to reserve.'],
      ['Storage that stays', 'Three copies in three buildings, read back and compared each night.'],
      ['Security, in the open', 'Every incident has a page of its own, with the time that we took.'],
    ],
    files: { pdf: 'PDF', docx: 'Word', text: 'Plain text' },
  },
  ko: {
    name: '한국어',
    home: '/ko/',
    tagline: '고객이 있는 곳에서 바로 쓰는 컴퓨팅, 스토리지, 데이터베이스.',
    intro:
      '서버 한 대와 카드 한 장으로 시작하세요. 40개 리전까지 혼자서도, 담당자와 함께도 늘려 갈 수 있습니다.',
    products: '제품',
    security: '보안',
    legal: '법적 고지',
    menu: '주 메뉴',
    language: '언어',
    onThisPage: '이 페이지의 내용',
    downloads: '방침 내려받기',
    earlier: '이전 버전',
    skip: '본문으로 건너뛰기',
    features: [
      ['초 단위 서버', '열한 가지 크기, 초당 하나의 가격. 예약할 것이 없습니다.'],
      ['사라지지 않는 스토리지', '세 건물에 세 벌을 두고 매일 밤 다시 읽어 비교합니다.'],
      ['드러내는 보안', '모든 사고에는 대응에 걸린 시간까지 적은 페이지가 있습니다.'],
    ],
    files: { pdf: 'PDF', docx: 'Word', text: '텍스트' },
  },
  ms: {
    name: 'Bahasa Malaysia',
    home: '/ms/',
    tagline: 'Pengkomputeran, storan dan pangkalan data di tempat pelanggan anda berada.',
    intro:
      'Mulakan dengan satu pelayan dan sekeping kad. Berkembang ke empat puluh rantau sendiri, atau bersama seseorang yang menjawab.',
    products: 'Produk',
    security: 'Keselamatan',
    legal: 'Perundangan',
    menu: 'Utama',
    language: 'Bahasa',
    onThisPage: 'Pada halaman ini',
    downloads: 'Muat turun notis ini',
    earlier: 'Versi terdahulu',
    skip: 'Langkau ke teks',
    features: [
      ['Pelayan mengikut saat', 'Sebelas saiz, satu harga sesaat, tiada yang perlu ditempah.'],
      ['Storan yang kekal', 'Tiga salinan di tiga bangunan, dibaca dan dibandingkan setiap malam.'],
      ['Keselamatan yang terbuka', 'Setiap insiden ada halamannya sendiri, dengan masa yang kami ambil.'],
    ],
    files: { pdf: 'PDF', docx: 'Word', text: 'Teks biasa' },
  },
};

export default {
  name: 'Quillmere Cloud',
  url: 'https://www.example.com',
  languages,
  locales: Object.keys(languages),
  homes: Object.entries(languages).map(([locale, { home }]) => ({ locale, path: home })),
};
